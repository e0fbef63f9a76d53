let sums: ReadonlyMap<string, string> = new Map();

/** Keeps the sums of the files that Astro’s last hook wrote, for the command that began the build. */
export function keepWrittenSums(written: ReadonlyMap<string, string>): void {
  sums = written;
}

/** The SHA-256 of every file that is no page, by its path in the site that was built last. */
export function writtenSums(): ReadonlyMap<string, string> {
  return sums;
}
