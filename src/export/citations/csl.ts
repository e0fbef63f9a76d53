/** A date of CSL-JSON, as precise as it is known. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** Names are never taken apart: which part is a family name is not ours to guess. */
interface CslName {
  readonly literal: string;
}

export type CslType = 'article-newspaper' | 'dataset' | 'entry' | 'graphic' | 'webpage';

/** An item of CSL-JSON, with the variables that are used here: https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly archive?: string;
  readonly genre?: string;
  readonly version?: string;
  readonly issued?: CslDate;
  readonly URL: string;
  readonly language?: string;
  readonly note?: string;
}

/** Turns `YYYY`, `YYYY-MM` or `YYYY-MM-DD` into a date of CSL-JSON. */
export function cslDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}
