import type { CslItem, CslType } from './csl.ts';
import { fieldText } from './field-text.ts';

const entryTypes: Readonly<Record<CslType, string>> = {
  'article-newspaper': 'article',
  dataset: 'misc',
  entry: 'misc',
  graphic: 'misc',
  webpage: 'misc',
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// BibTeX counts braces even where a backslash stands before them, so these too become commands.
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

// Two of these in a row would be set as one sign: a dash, a quotation mark.
const ligature = /(?<=-)-|(?<=')'|(?<=,),|(?<=[`?!])`/gu;

/** Escapes text for a field of BibTeX that LaTeX will set: one line, in UTF-8. */
export function escapeLatex(text: string): string {
  return fieldText(text)
    .replace(/[\\{}^~<>|$&#%_]/gu, (character) => commands[character] ?? `\\${character}`)
    .replace(ligature, '{}$&');
}

/** An address as `\url` takes it: what would end the field is percent-encoded. */
function escapeAddress(address: string): string {
  return fieldText(address).replace(/[{}\\ ]/gu, encodeURIComponent);
}

/** Writes an item of CSL-JSON as an entry of BibTeX; titles and names keep their capitals. */
export function toBibtex(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const journal = item.type === 'article-newspaper' ? 'journal' : 'booktitle';
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', `{${escapeLatex(item.title)}}`],
    ['author', item.author?.map(({ literal }) => `{${escapeLatex(literal)}}`).join(' and ')],
    [journal, optional(item['container-title'])],
    ['publisher', optional(item.publisher)],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
    ['url', escapeAddress(item.URL)],
    ['language', optional(item.language)],
    ['type', optional(item.genre)],
    ['version', optional(item.version)],
    ['note', optional(noteOf(item))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
  );
  return `@${entryTypes[item.type]}{${item.id.replace(/[^\w-]/gu, '-')},\n${lines.join(',\n')}\n}\n`;
}

/** BibTeX has no field for an archive, and readers take \`howpublished\` for the publisher. */
function noteOf({ note, archive }: CslItem): string | undefined {
  const kept = archive === undefined ? undefined : `Kept in ${archive}`;
  return note === undefined || kept === undefined ? (note ?? kept) : `${note}. ${kept}`;
}

function optional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeLatex(text);
}
