import { readVarint, writeVarint } from './columns.ts';

/**
 * Where two words stand one after the other: in which rows and, but for a multiple of `places`, at which word of the row.
 * A pair is known by a number made of both words. The numbers are cut by their first bits into files of some thousand
 * entries, so that a phrase fetches a small file for each two words that meet in it, however common they are.
 */
const keyBits = 26;
const places = 64;
const entriesPerFile = 4000;

/** A number for a word’s base form, never 0. */
export function hashForm(form: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < form.length; index++) hash = Math.imul(hash ^ form.charCodeAt(index), 0x01000193);
  return hash >>> 0 || 1;
}

/** The number of two words that follow each other. */
export function pairKey(first: number, second: number): number {
  let mixed = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ second;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39);
  return (mixed ^ (mixed >>> 16)) >>> (32 - keyBits);
}

/** The file, of so many, in which a pair stands. */
export function pairFile(key: number, files: number): number {
  return Math.floor((key * files) / 2 ** keyBits);
}

/**
 * Writes the files. `words` are the words of each row by their numbers, with 0 between texts whose words do not meet.
 */
export function packPairs(words: readonly Uint32Array[]): readonly Uint8Array[] {
  // One number that holds key, row and place sorts by all three, and a million of them take little room.
  const rows = Math.max(1, words.length);
  const entries = new Float64Array(words.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0));
  let count = 0;
  for (const [row, own] of words.entries())
    for (let index = 1; index < own.length; index++) {
      const [first = 0, second = 0] = [own[index - 1], own[index]];
      if (first !== 0 && second !== 0)
        entries[count++] = (pairKey(first, second) * rows + row) * places + ((index - 1) % places);
    }
  const sorted = entries.subarray(0, count).sort();
  const files = 2 ** Math.max(0, Math.ceil(Math.log2(count / entriesPerFile)));
  const packed: Uint8Array[] = [];
  for (let file = 0, from = 0; file < files; file++) {
    let to = from;
    while (to < count && pairFile(Math.floor((sorted[to] ?? 0) / places / rows), files) === file) to++;
    packed.push(packFile(sorted.subarray(from, to), rows));
    from = to;
  }
  return packed;
}

/** One after another: how many pairs, the steps between their keys, how often each stands, the steps between rows, the places. */
function packFile(entries: Float64Array, rows: number): Uint8Array {
  const keys: number[] = [];
  const counts: number[] = [];
  const own: number[] = [];
  let [lastKey, lastRow] = [0, 0];
  for (const entry of entries) {
    const pair = Math.floor(entry / places);
    const key = Math.floor(pair / rows);
    const row = pair - key * rows;
    if (key !== lastKey || counts.length === 0) {
      writeVarint(keys, key - lastKey);
      counts.push(0);
      [lastKey, lastRow] = [key, 0];
    }
    counts.push((counts.pop() ?? 0) + 1);
    writeVarint(own, row - lastRow);
    lastRow = row;
  }
  const head: number[] = [];
  writeVarint(head, counts.length);
  const often: number[] = [];
  for (const count of counts) writeVarint(often, count);
  return Uint8Array.from([...head, ...keys, ...often, ...own, ...Array.from(entries, (entry) => entry % places)]);
}

/** Where pairs stand, by their keys: each row times `places`, and the place. */
export type Pairs = ReadonlyMap<number, Float64Array>;

/** Reads a file of pairs. */
export function unpackPairs(packed: Uint8Array): Pairs {
  const cursor = { at: 0 };
  const read = (): number => readVarint(packed, cursor);
  const count = read();
  let key = 0;
  const keys = Array.from({ length: count }, () => (key += read()));
  const own = keys.map(() => new Float64Array(read()));
  for (const stands of own) {
    let row = 0;
    for (let index = 0; index < stands.length; index++) stands[index] = (row += read()) * places;
  }
  for (const stands of own)
    for (let index = 0; index < stands.length; index++)
      stands[index] = (stands[index] ?? 0) + (packed[cursor.at++] ?? 0);
  return new Map(keys.map((each, index) => [each, own[index] ?? new Float64Array()]));
}

/** The rows in which pairs stand one after the other; of each two in a `places`th of the rows only seemingly. */
export function followPairs(steps: readonly Float64Array[]): readonly number[] {
  const starts = steps
    .map((stands, step) =>
      Array.from(stands, (each) => {
        const place = each % places;
        return each - place + ((((place - step) % places) + places) % places);
      }),
    )
    .toSorted((a, b) => a.length - b.length);
  const [fewest = [], ...others] = starts;
  const sets = others.map((each) => new Set(each));
  const rows = fewest.filter((start) => sets.every((set) => set.has(start))).map((start) => Math.floor(start / places));
  return [...new Set(rows)].toSorted((a, b) => a - b);
}
