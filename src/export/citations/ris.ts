import type { CslItem, CslType } from './csl.ts';
import { fieldText } from './field-text.ts';

const referenceTypes: Readonly<Record<CslType, string>> = {
  'article-newspaper': 'NEWS',
  dataset: 'DATA',
  entry: 'ELEC',
  graphic: 'FIGURE',
  webpage: 'ELEC',
};

/** `YYYY/MM/DD/`, with what is not known left empty. */
function risDate(parts: readonly number[]): string {
  return [0, 1, 2].map((index) => parts[index]?.toString().padStart(2, '0') ?? '').join('/');
}

/** Writes an item of CSL-JSON as a reference of RIS. */
export function toRis(item: CslItem): string {
  const date = item.issued?.['date-parts'][0];
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', referenceTypes[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', date?.[0]?.toString()],
    ['DA', date === undefined ? undefined : risDate(date)],
    ['UR', item.URL],
    ['LA', item.language],
    ['M3', item.genre],
    ['ET', item.version],
    ['DB', item.archive],
    ['N1', item.note],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined || fieldText(value) === '' ? [] : [`${tag}  - ${fieldText(value)}\r\n`],
  );
  return `${lines.join('')}ER  - \r\n`;
}
