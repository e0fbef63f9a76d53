import type { Corpus } from '../corpus/corpus.ts';
import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Speaker } from '../schema/figure.ts';
import type { EntityRef } from '../schema/ids.ts';
import { formatDate } from '../text/format-date.ts';
import type { Fact } from './entity-facts.ts';

/** Words for how a number is qualified, for readers. */
const modalityLabels = {
  exact: 'exact as stated',
  about: 'about',
  nearly: 'nearly: at least nine tenths, and less',
  'more-than': 'more than',
  'at-least': 'at least',
  'fewer-than': 'fewer than',
  'at-most': 'at most',
  range: 'a range',
  vague: 'vague',
  superlative: 'a superlative without a number',
  unquantified: 'without a number',
} as const;

/** Words for the sorts of number. */
const figureKindLabels = {
  stock: 'a count at one time',
  flow: 'a count over a time',
  rate: 'a rate',
  ratio: 'a share',
  target: 'a target or promise',
  capacity: 'a capacity',
} as const;

/** Name of a speaker: the entity's, or the description in the record. */
export function speakerName(speaker: Speaker, entities: Corpus['entities']): string {
  return 'entity' in speaker ? (entities.get(speaker.entity)?.name ?? speaker.entity) : speaker.name;
}

/** A period or as-of date in words; undefined if the figure states neither. */
export function periodText({ figure }: PlacedFigure): string | undefined {
  const { period, as_of: asOf } = figure.record;
  if (period !== undefined)
    return period.start === period.end
      ? formatDate(period.start)
      : `${formatDate(period.start)} to ${formatDate(period.end)}`;
  return asOf === undefined ? undefined : `as of ${formatDate(asOf)}`;
}

/** The interval that the words allow, in words. */
function intervalText({ figure }: PlacedFigure): string {
  const { low, high, modality } = figure.record.value;
  const number = (value: number): string => value.toLocaleString('en-GB');
  if (low === null && high === null) return modalityLabels[modality];
  if (low === high && low !== null) return `${number(low)}, ${modalityLabels[modality]}`;
  const bounds =
    low === null
      ? `up to ${number(high ?? 0)}`
      : high === null
        ? `${number(low)} or more`
        : `${number(low)} to ${number(high)}`;
  return `${bounds} (${modalityLabels[modality]})`;
}

/** The fact sheet of a figure; lines without content are left out. */
export function figureFacts(placed: PlacedFigure): readonly Fact[] {
  const { record } = placed.figure;
  const said = record.said_by;
  const text = (term: string, value: string | undefined): Fact => ({ term, value: value ?? '', refs: [] });
  const refs = (term: string, list: readonly EntityRef[], value = ''): Fact => ({ term, value, refs: list });
  return [
    text('What is counted', record.population),
    refs('Where', record.places),
    refs('Counted by', record.agencies),
    text('What it covers', record.scope),
    text('When', periodText(placed)),
    'entity' in said
      ? refs('Who says so', [said.entity], said.as === undefined ? '' : `${said.as}: `)
      : text('Who says so', said.name),
    text('Reported by', record.reported_by.join(' → ')),
    text('What the words allow', intervalText(placed)),
    text('Kind of number', figureKindLabels[record.kind]),
    text('Wording', record.garbled ? 'Garbled; the reading is the editors’.' : undefined),
  ].filter((fact) => fact.value !== '' || fact.refs.length > 0);
}
