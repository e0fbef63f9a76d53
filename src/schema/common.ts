import { z } from 'zod';

const datePattern = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u;

/** True if the text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names a date that exists in the calendar. */
export function isIsoDate(text: string): boolean {
  const parts = datePattern.exec(text)?.groups;
  if (parts === undefined) return false;
  const year = Number(parts['year']);
  const month = Number(parts['month'] ?? '01');
  const day = Number(parts['day'] ?? '01');
  if (year < 1) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A date as precise as it is known: a year-only date is never shown as 1 January. */
export const isoDateSchema = z
  .string('Write the date in quotation marks, as “YYYY-MM-DD”, “YYYY-MM” or “YYYY”.')
  .refine(isIsoDate, 'Write a date that exists as “YYYY-MM-DD”, “YYYY-MM” or “YYYY”.')
  .brand<'IsoDate'>();

/** A date known to the day. */
export const isoDaySchema = isoDateSchema.refine(
  (text) => text.length === 10,
  'Write the date to the day, as “YYYY-MM-DD”.',
);

/** Returns the normalised address, or undefined if it is not a plain web address that is safe to link to. */
export function safeUrl(text: string): string | undefined {
  // Control characters and spaces are refused, since URL() strips tabs and line ends from within a scheme.
  if (/[\p{Cc}\p{Z}\\]/u.test(text) || !/^https?:\/\/[^/?#]/iu.test(text)) return undefined;
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || !url.hostname.includes('.')) return undefined;
  return url.href;
}

/** A web address; only http and https, with a host and no user name, may ever be linked to. */
export const urlSchema = z
  .string()
  .refine(
    (text) => safeUrl(text) !== undefined,
    'Write a full web address that begins with https:// or http:// and holds no spaces.',
  );

/** One line of plain text without leading or trailing white space. */
export const lineSchema = z
  .string()
  .min(1, 'Write some text here; a key that is not required can be left out.')
  .max(500, 'Write at most 500 characters here.')
  .refine(
    (text) => text === text.trim() && !/[\n\r\u{2028}\u{2029}]/u.test(text),
    'Write this on one line, without spaces at its ends.',
  );

/** Text in Markdown, of one or more paragraphs. */
export const markdownSchema = z
  .string()
  .trim()
  .min(1, 'Write some text here; a key that is not required can be left out.');

/** Where a statement of ours comes from. */
export const sourceSchema = z.strictObject({
  title: lineSchema,
  publisher: lineSchema,
  url: urlSchema,
  date: isoDateSchema.optional(),
  /** True if the address carries another publisher's text: agency copy, mirror, aggregator. */
  repost: z.boolean().optional(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;

export const sourcesSchema = z.array(sourceSchema);

const quotedWordsSchema = z
  .string()
  .min(1, 'Copy the words of the source here, or leave the key out.')
  .max(5000, 'Quote at most 5,000 characters.');

/** W3C TextQuoteSelector: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const textQuoteSelectorSchema = z.strictObject({
  exact: quotedWordsSchema,
  prefix: quotedWordsSchema.optional(),
  suffix: quotedWordsSchema.optional(),
});
export type TextQuoteSelector = Readonly<z.infer<typeof textQuoteSelectorSchema>>;

/** A time that a value covers, both ends included, each as precise as it is known. */
export const periodSchema = z.strictObject({ start: isoDateSchema, end: isoDateSchema });
export type Period = Readonly<z.infer<typeof periodSchema>>;

export const reviewStates = ['unreviewed', 'in-review', 'reviewed'] as const;
export type ReviewState = (typeof reviewStates)[number];
