import { stringify } from 'yaml';
import { fold } from '../../src/text/fold.ts';
import { findInvisible } from '../../src/text/decode.ts';
import { naughtyClasses, naughtyStrings } from './naughty-strings.ts';

/** A corpus in which every text that anybody writes is a naughty string, and what stands where in it. */
export interface NaughtyCorpus {
  /** Files by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly entities: readonly {
    readonly ref: string;
    readonly name: string;
    readonly description: string;
    readonly aliases: readonly string[];
  }[];
  readonly labels: readonly string[];
}

const documentCount = 12;
const entityCount = 40;
const chartCount = 9;
const count = naughtyStrings.length;

/** Deals the strings out: every field takes the next one, beginning at `start`, so that other starts give other pairs. */
function dealer(start: number, strings: readonly string[] = naughtyStrings): () => string {
  let next = start;
  return () => strings[next++ % strings.length] ?? '';
}

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
const markdown = (record: unknown, body: string): string => `---\n${yaml(record)}---\n\n${body}\n`;

/** Strings that may be aliases: with letters, without what is not seen, no two alike. */
function aliasStrings(): readonly string[] {
  const seen = new Set<string>();
  return naughtyStrings.filter((text) => {
    const key = fold(text).text.replace(/\s+/gu, ' ').trim().toLowerCase();
    const usable =
      (key.match(/\p{L}/gu)?.length ?? 0) >= 3 &&
      findInvisible(text).length === 0 &&
      ![...seen].some((other) => other === key);
    if (usable) seen.add(key);
    return usable;
  });
}

/** Markdown in which each string stands in a paragraph of its own; what is a directive or a reference of ours is left out. */
function markdownBody(from: number, to: number): string {
  return naughtyStrings
    .slice(from, to)
    .filter((text) => !/:{2,}|entity:/u.test(text))
    .join('\n\n');
}

/** Builds the corpus; `start` turns the strings on by so many fields. */
export function naughtyCorpus(start: number): NaughtyCorpus {
  const take = dealer(start);
  const files: Record<string, string> = {};
  const source = () => ({ title: take(), publisher: take(), url: 'https://example.org/source' });
  const sources = (number: number) => Array.from({ length: number }, source);

  const documents = Array.from({ length: documentCount }, (_, index) => {
    const id = `doc-${index}`;
    const own = naughtyStrings.filter((__, at) => at % documentCount === index);
    const told = own.map((text, at) => `Item ${at} reads ${text} and ends.\n\n${text}`);
    const points = own.map((_text, at) => `Point ${at} of ${index} stands here.`);
    files[`seeds/${id}.txt`] =
      `date 2025-01-${String(index + 1).padStart(2, '0')}\n${[...told, ...points].join('\n\n')}\n\nIn all, officers arrested 1${index} people and held 2${index} people.\n`;
    const title = take();
    files[`content/documents/${id}.yaml`] = yaml({
      title,
      slug: id,
      publisher: take(),
      byline: take(),
      genre: take(),
      provenance: take(),
      rights: take(),
      summary: take(),
      sources: sources(2),
    });
    files[`content/annotations/${id}.yaml`] = yaml({
      notes: own.map((body, at) => ({
        id: `n-${index}-${at}`,
        quote: { exact: `Point ${at} of ${index} stands` },
        motivation: 'commenting',
        kind: 'context',
        title: take(),
        body,
        sources: sources(1),
      })),
    });
    const figure = (name: string, quote: string, value: number) => ({
      id: `f-${name}-${index}`,
      quote: { exact: quote },
      value: { low: value, high: value, unit: 'people', display: take(), modality: 'exact' },
      measure: 'arrest',
      kind: 'flow',
      population: take(),
      scope: take(),
      said_by: { name: take() },
      reported_by: [take(), take()],
      gist: take(),
      notes: take(),
      sources: sources(1),
    });
    files[`content/figures/${id}.yaml`] = yaml({
      figures: [
        figure('arrested', `arrested 1${index} people`, Number(`1${index}`)),
        figure('held', `held 2${index} people`, Number(`2${index}`)),
      ],
    });
    files[`content/events/e-${index}.yaml`] = yaml({
      id: `e-${index}`,
      date: '2025-01-01',
      title: take(),
      summary: take(),
      documents: [id],
      sources: sources(1),
    });
    return { id, title };
  });

  files['content/measures/arrest.yaml'] = yaml({
    id: 'arrest',
    name: take(),
    plural: take(),
    unit: 'people',
    definition: take(),
    distinct_from: [{ measure: 'arrest', how: take() }],
    sources: sources(1),
  });

  const aliases = aliasStrings();
  const entities = Array.from({ length: entityCount }, (_, index) => {
    const [name, description] = [take(), take()];
    const own = aliases.filter((__, at) => at % entityCount === index);
    const common = { name, short: take(), aliases: own, description, sources: sources(2) };
    const status = { state: 'pending', text: take(), as_of: '2025-01-01' };
    const challenge = {
      case: take(),
      docket: take(),
      court: take(),
      outcome: take(),
      date: '2025-01-01',
      note: take(),
      sources: sources(1),
    };
    const [register, more] = (
      [
        ['people', { role: take() }],
        ['organisations', { role: take(), kind: 'agency' }],
        ['places', { kind: 'town', lat: 40, lon: -75, coordinates_note: take(), country: 'US' }],
        [
          'policies',
          { instrument: take(), instrument_kind: 'guidance', issuer: take(), status, legal_challenges: [challenge] },
        ],
      ] as const
    )[index % 4] ?? ['people', { role: take() }];
    const ref = `${register}/e-${index}`;
    files[`content/${ref}.md`] = markdown(
      { ...common, ...more },
      markdownBody((index * count) / entityCount, ((index + 1) * count) / entityCount),
    );
    return { ref, name, description, aliases: own };
  });

  // Pictures are drawn in the site's own faces, which know Latin letters.
  const drawable = naughtyStrings.filter((text) => /^[\u{20}-\u{7E}\u{A1}-\u{AC}\u{AE}-\u{FF}‘’“”–—…]*$/u.test(text));
  const draw = dealer(start, drawable);
  const labels = drawable.filter((text) => !text.includes('/') && text.length < 200);
  for (let index = 0; index < chartCount; index++) {
    const id = `c-${index}`;
    const own = labels.filter((_, at) => at % chartCount === index).slice(0, 55);
    files[`content/series/${id}.yaml`] = yaml({
      id,
      title: draw(),
      definition: draw(),
      unit: draw(),
      measure: draw(),
      measures: [{ measure: 'arrest' }],
      columns: { label: { type: 'text', label: draw(), description: draw() } },
      key: ['label'],
      caveats: [draw()],
      sources: { a: { ...source(), publisher: draw() } },
    });
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    files[`content/series/${id}.csv`] = [
      'label,value,display,sources,quality,note',
      ...own.map((text, at) => [cell(text), String(at), cell(draw()), 'a', cell(draw()), cell(draw())].join(',')),
      '',
    ].join('\n');
    const text = () => draw().slice(0, 60).trim();
    files[`content/charts/${id}.yaml`] = yaml({
      id,
      kind: 'bar',
      direction: 'level',
      // With a word that its description lacks: a description that repeats the title is refused.
      title: `${draw()} ${id}`,
      subtitle: draw(),
      point: draw(),
      description: `Level bars, one below another and each longer than that above; the last words are from elsewhere. ${naughtyClasses.markup[index * 7] ?? ''}`,
      measure: draw(),
      unit: text(),
      x: 'label',
      data: [{ series: id }],
      annotations: [{ row: own[0] ?? '', text: text() }],
      caveats: [draw()],
      method: draw(),
      sources: [{ ...source(), publisher: draw() }],
    });
  }

  for (const [index, slug] of ['one', 'two', 'three'].entries()) {
    files[`content/stories/${slug}.md`] = markdown(
      {
        title: take(),
        standfirst: take(),
        description: take().slice(0, 150).trim(),
        date: '2025-02-01',
        order: index,
        documents: ['doc-0'],
      },
      `Words.\n\n${markdownBody((index * count) / 3, ((index + 1) * count) / 3)}`,
    );
  }
  files['content/pages/about.md'] = markdown({ title: take(), description: take() }, markdownBody(0, 150));
  return { files, documents, entities, labels };
}
