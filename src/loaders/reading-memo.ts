import { statSync } from 'node:fs';
import { Report, type Problem } from '../report/problem.ts';

interface Known<Value> {
  readonly stamp: string;
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
}

/**
 * What was read from files before, for a program that reads its corpus again and again: a file that nothing happened to
 * since, as far as the file system knows, is not read anew.
 */
export class ReadingMemo<Value> {
  readonly #known = new Map<string, Known<Value>>();

  /** What `read` makes of the file, or made of it before; its problems go into the report both times. */
  take(real: string, report: Report, read: (own: Report) => Value | undefined): Value | undefined {
    const stamp = stampOf(real);
    let known = this.#known.get(real);
    if (stamp === undefined || known?.stamp !== stamp) {
      const own = new Report();
      known = { stamp: stamp ?? '', value: read(own), problems: own.problems };
      this.#known.set(real, known);
    }
    report.addAll(known.problems);
    return known.value;
  }
}

/** A file's size, place on the disk and times to the nanosecond; undefined if it cannot be asked after. */
function stampOf(real: string): string | undefined {
  try {
    const { size, ino, mtimeNs, ctimeNs } = statSync(real, { bigint: true });
    return `${size} ${ino} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return undefined;
  }
}
