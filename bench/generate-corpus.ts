import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { writeMeasure, writeReview } from './generate-records.ts';

/** A corpus to generate: everything follows from these numbers, so the same corpus comes out every time. */
export interface GeneratedCorpus {
  readonly documents: number;
  /** Entities of the registers; each has about ten aliases. */
  readonly entities: number;
  readonly seed: number;
  /** True if every document has its record, with every number accounted for. */
  readonly reviewed?: boolean;
}

/** A small generator of pseudo-random numbers in [0, 1) (mulberry32), so that corpora are the same everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables = [
  'ba',
  'cor',
  'den',
  'fal',
  'gri',
  'hol',
  'jan',
  'kel',
  'lor',
  'mar',
  'nor',
  'pel',
  'quen',
  'ros',
  'sil',
  'tam',
  'ul',
  'ver',
  'wes',
  'yar',
  'zen',
];
const common =
  'the of and to in that for with on as by from at this which have been not were their would said after more about also than when into could other people court order state federal agency officials policy number year week border removal case judge city law report month government statement members office held under before against without during while through those because between since'.split(
    ' ',
  );
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Source {
  readonly random: () => number;
  pick<Item>(items: readonly Item[]): Item;
  between(low: number, high: number): number;
}

function createSource(seed: number): Source {
  const random = createRandom(seed);
  return {
    random,
    pick: (items) => items[Math.floor(random() * items.length)] ?? (items[0] as (typeof items)[number]),
    between: (low, high) => low + Math.floor(random() * (high - low + 1)),
  };
}

function name(source: Source): string {
  const word = Array.from({ length: source.between(2, 3) }, () => source.pick(syllables)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const registers = ['policies', 'places', 'people', 'organisations'] as const;

interface GeneratedEntity {
  readonly register: (typeof registers)[number];
  readonly id: string;
  readonly aliases: readonly string[];
}

function generateEntities(count: number, source: Source): readonly GeneratedEntity[] {
  const taken = new Set<string>();
  const fresh = (make: () => string): string => {
    for (;;) {
      const made = make();
      if (taken.has(made.toLowerCase())) continue;
      taken.add(made.toLowerCase());
      return made;
    }
  };
  return Array.from({ length: count }, (_, index) => {
    const register = registers[index % registers.length] ?? 'places';
    const aliases = Array.from({ length: 10 }, (_unused, alias) =>
      fresh(() =>
        alias < 3
          ? `${name(source)} ${name(source)}`
          : alias < 8
            ? `${name(source)} ${name(source)} ${name(source)}`
            : name(source) + name(source).toLowerCase(),
      ),
    );
    return { register, id: `entity-${index}`, aliases };
  });
}

const source0 = { title: 'A source', publisher: 'A publisher', url: 'https://example.org/source' };

function entityFile({ register, id, aliases }: GeneratedEntity): string {
  const base = { name: aliases[0], aliases, description: `What ${aliases[0] ?? id} is.`, sources: [source0] };
  const own = {
    policies: {
      instrument: 'An order',
      instrument_kind: 'executive-order',
      issuer: 'The President',
      status: { state: 'in-effect', text: 'In force.', as_of: '2026-01-01' },
    },
    places: { kind: 'city', lat: 40, lon: -100, coordinates_note: 'Generated.', country: 'US' },
    people: { role: 'A role' },
    organisations: { role: 'A role', kind: 'agency' },
  }[register];
  return `---\n${stringify({ ...base, ...own })}---\n\nA paragraph about ${aliases[0] ?? id}.\n`;
}

function sentence(source: Source, names: string[]): string {
  const words = Array.from({ length: source.between(10, 26) }, () => source.pick(common));
  if (names.length > 0 && source.random() < 0.45)
    words.splice(source.between(1, words.length - 1), 0, names.pop() ?? '');
  const roll = source.random();
  if (roll < 0.12)
    words.splice(3, 0, `${source.between(2, 900)},${String(source.between(0, 999)).padStart(3, '0')} people`);
  else if (roll < 0.2) words.splice(3, 0, `about ${source.between(20, 900)} arrests`);
  else if (roll < 0.26) words.splice(3, 0, `on ${source.pick(months)} ${source.between(1, 28)}, 2025,`);
  const text = words.join(' ');
  const capitalised = text.charAt(0).toUpperCase() + text.slice(1);
  return source.random() < 0.12 ? `“${capitalised},” a spokesman said.` : `${capitalised}.`;
}

function article(index: number, entities: readonly GeneratedEntity[], seed: number): string {
  const source = createSource(seed + index * 7919);
  const mentioned = Array.from({ length: source.between(8, 20) }, () => source.pick(source.pick(entities).aliases));
  const target = source.between(400, 1200);
  const paragraphs: string[] = [];
  for (let words = 0; words < target;) {
    const text = Array.from({ length: source.between(2, 5) }, () => sentence(source, mentioned)).join(' ');
    words += text.split(' ').length;
    paragraphs.push(text);
  }
  const day = new Date(Date.UTC(2025, 0, 20 + (index % 600))).toISOString().slice(0, 10);
  return ` date ${day}\nReport ${index} from ${name(source)}\n\n${paragraphs.join('\n\n')}\n`;
}

/** Id of the nth document. */
export function documentId(index: number): string {
  return `article-${String(index).padStart(6, '0')}`;
}

/** Writes a corpus of unreviewed articles into `folder`, as `seeds/` and `content/`; replaces what was there. */
export function generateCorpus(folder: string, { documents, entities, seed, reviewed = false }: GeneratedCorpus): void {
  rmSync(folder, { recursive: true, force: true });
  const all = generateEntities(entities, createSource(seed));
  for (const register of registers) mkdirSync(join(folder, 'content', register), { recursive: true });
  mkdirSync(join(folder, 'seeds'), { recursive: true });
  for (const entity of all)
    writeFileSync(join(folder, 'content', entity.register, `${entity.id}.md`), entityFile(entity));
  for (let index = 0; index < documents; index++) {
    const text = article(index, all, seed);
    writeFileSync(join(folder, 'seeds', `${documentId(index)}.txt`), text);
    if (reviewed) writeReview(folder, documentId(index), text);
  }
  if (reviewed) writeMeasure(folder);
}
