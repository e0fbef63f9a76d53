import { extname } from 'node:path';

const amounts = new Map<string, number>();
let sums: ReadonlyMap<string, string> = new Map();

/** Counts a file that Astro’s last hook has made, for whoever tells how far the build has come. */
export function countWritten(path: string): void {
  const ending = extname(path);
  amounts.set(ending, (amounts.get(ending) ?? 0) + 1);
}

/** How many files with an ending, such as “.png”, were made beside the pages so far. */
export function writtenFiles(ending: string): number {
  return amounts.get(ending) ?? 0;
}

/** Keeps the sums of the files that Astro’s last hook wrote, for the command that began the build. */
export function keepWrittenSums(written: ReadonlyMap<string, string>): void {
  sums = written;
}

/** The SHA-256 of every file that is no page, by its path in the site that was built last. */
export function writtenSums(): ReadonlyMap<string, string> {
  return sums;
}
