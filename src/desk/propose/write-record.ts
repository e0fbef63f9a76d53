import { describe } from '../../anchor/describe.ts';
import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import type { TextQuoteSelector } from '../../schema/common.ts';
import { unknownNames } from '../audit/unknown-names.ts';
import { tidySelector } from '../tidy-selector.ts';
import { comment, scalar, schemaLine } from '../yaml-text.ts';
import { cite } from './write-figures.ts';

/** What the record of a document is to hold, as proposed or given. */
export interface RecordValues {
  readonly title: string;
  readonly slug: string;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  readonly byline: string | undefined;
  readonly dateline: string | undefined;
}

/** The record of a document as proposed, with every mention that the linker found under its sentence. */
export function writeRecord(document: AnnotatedDocument, values: RecordValues): string {
  const { title, slug, publisher, url, byline, dateline } = values;
  const line = (key: string, value: string | undefined, hint: string): string =>
    value === undefined ? `# ${key}: ${hint}` : `${key}: ${scalar(value)}`;
  const dated = dateline === undefined ? '' : ` Its dateline reads “${dateline}”.`;
  return [
    schemaLine('document'),
    ...comment(
      `What ${document.file} does not say about itself. The program proposed title, slug and byline: confirm or correct them.`,
    ),
    ...comment(`The seed is dated ${document.date}.${dated}`),
    `title: ${scalar(title)}`,
    `slug: ${scalar(slug)}`,
    line('publisher', publisher, 'who published the text'),
    line('url', url, 'https://…'),
    line('byline', byline, 'as the publisher prints it'),
    'lang: en',
    '# genre: news report, opinion, agency copy, press release or transcript',
    '# provenance: how the text reached you, and what is inferred about its origin',
    'rights: >-',
    '  The text remains its publisher’s. It is reproduced here, unaltered, for documentation and commentary.',
    'display: full',
    ...comment(
      '`review: reviewed` and `reviewed_on` when every number is accounted for, every mention is right and each note has its sources.',
    ),
    'review: unreviewed',
    `sha256: ${JSON.stringify(document.sha256)}`,
    '# summary: what the text reports, neutrally, in three or four sentences',
    ...mentionLines(document),
    ...nameLines(document),
    'links: []',
    publisher === undefined || url === undefined
      ? 'sources: []'
      : [
          'sources:',
          `  - title: ${scalar(title)}`,
          `    publisher: ${scalar(publisher)}`,
          `    url: ${scalar(url)}`,
          `    date: ${JSON.stringify(document.date)}`,
        ].join('\n'),
    '',
  ].join('\n');
}

/** Every mention as a comment: its sentence, and the override that would hold it, forbid it or lead it elsewhere. */
function mentionLines(document: AnnotatedDocument): readonly string[] {
  const sentences = new Map(
    document.blocks.flatMap((block) => block.sentences.map((sentence) => [sentence.id, sentence])),
  );
  const groups = Map.groupBy(document.mentions, ({ sentence }) => sentence);
  if (groups.size === 0) return comment('The linker found no mention of an entity of the registers.');
  const intro = comment(
    `The linker found ${document.mentions.length} mentions. One that is right needs nothing. To forbid one or lead it elsewhere, move its line under \`links:\` without the sign, with \`null\` or another entity, and the reason.`,
  );
  const lines = [...groups].flatMap(([id, mentions]) => {
    const sentence = sentences.get(id);
    if (sentence === undefined) return [];
    const overrides = mentions.map(
      (mention) => `#   - { quote: ${flowQuote(describe(document.parsed.text, mention))}, entity: ${mention.entity} }`,
    );
    return [...comment(cite(document, sentence)), ...overrides];
  });
  return [...intro, ...lines];
}

function flowQuote(quote: TextQuoteSelector): string {
  const given = Object.entries(tidySelector(quote)).map(([key, words]) => `${key}: ${JSON.stringify(words)}`);
  return `{ ${given.join(', ')} }`;
}

/** The names that no register knows, as a comment: entries or aliases to consider. */
function nameLines(document: AnnotatedDocument): readonly string[] {
  const names = unknownNames([document]);
  if (names.length === 0) return [];
  return comment(
    `Names that no register knows: ${names.map(({ name, count }) => (count === 1 ? name : `${name} (${count})`)).join(', ')}. Add those that matter with \`npm run new\`; private persons stay unnamed.`,
  );
}
