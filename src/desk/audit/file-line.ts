/** A line of a file of the corpus. */
export interface FileLine {
  /** Path from the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}
