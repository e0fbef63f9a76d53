/** A date that stands in a text, as precise as it is written: `YYYY-MM` or `YYYY-MM-DD`. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly iso: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const day = String.raw`(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`;
const year = String.raw`(?:19|20)\d{2}`;

const datePattern = new RegExp(
  [
    String.raw`\b(?<isoYear>${year})-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>0[1-9]|[12]\d|3[01]))?\b(?![-\d])`,
    String.raw`\b(?<dayFirst>${day})\s(?:of\s)?(?<monthSecond>${month}),?\s(?<yearThird>${year})\b`,
    String.raw`\b(?<monthFirst>${month})\s(?:(?<daySecond>${day}),?\s)?(?<yearLast>${year})\b`,
  ].join('|'),
  'giu',
);

/** Finds every date with its year: `2025-01-23`, `23 January 2025`, `January 23, 2025`, `January 2025`. */
export function findDates(text: string): readonly FoundDate[] {
  if (!/(?:19|20)\d\d/u.test(text)) return [];
  return Array.from(text.matchAll(datePattern), ({ 0: words, index, groups = {} }) => {
    const { isoYear, isoMonth, isoDay, dayFirst, monthSecond, yearThird, monthFirst, daySecond, yearLast } = groups;
    const parts = [
      isoYear ?? yearThird ?? yearLast ?? '',
      isoMonth ?? twoDigits(months.indexOf((monthSecond ?? monthFirst ?? '').slice(0, 3).toLowerCase()) + 1),
      isoDay ?? twoDigits(Number.parseInt(dayFirst ?? daySecond ?? '', 10)),
    ];
    return { start: index, end: index + words.length, iso: parts.filter((part) => part !== '').join('-') };
  });
}

function twoDigits(value: number): string {
  return Number.isNaN(value) ? '' : String(value).padStart(2, '0');
}

/** Writes a date as one word of the index; that of a month is the beginning of those of its days. */
export function dateToken(iso: string): string {
  return `d${iso.replaceAll('-', '')}`;
}
