/** One value a record in each column, by row; 0 stands for none. Rows are in the order of the index's own ids. */
export interface Columns {
  readonly type: Uint16Array;
  /** See `dayCode`. */
  readonly date: Uint16Array;
  /** From 1, in the order of the manifest; so are review states. */
  readonly publisher: Uint16Array;
  readonly review: Uint16Array;
}

const order = ['type', 'date', 'publisher', 'review'] as const satisfies readonly (keyof Columns)[];

/** Writes the columns one after another, low bytes before high ones: what is alike stands together and compresses. */
export function packColumns(columns: Columns): Uint8Array<ArrayBuffer> {
  const rows = columns.type.length;
  const packed = new Uint8Array(rows * order.length * 2);
  for (const [index, name] of order.entries()) {
    columns[name].forEach((value, row) => {
      packed[index * 2 * rows + row] = value & 0xff;
      packed[(index * 2 + 1) * rows + row] = value >> 8;
    });
  }
  return packed;
}

/** Reads what `packColumns` wrote. */
export function unpackColumns(packed: Uint8Array): Columns {
  const rows = packed.length / order.length / 2;
  const read = (name: (typeof order)[number]): Uint16Array => {
    const low = order.indexOf(name) * 2 * rows;
    return Uint16Array.from(
      { length: rows },
      (_, row) => (packed[low + row] ?? 0) | ((packed[low + rows + row] ?? 0) << 8),
    );
  };
  return { type: read('type'), date: read('date'), publisher: read('publisher'), review: read('review') };
}

/** Writes sets of rows, each as a map of bits or, where that is shorter, as the steps between its rows. */
export function packSets(sets: readonly (readonly number[])[], rows: number): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const set of sets) {
    if (set.length * 8 < rows) {
      writeVarint(bytes, set.length * 2);
      set.forEach((row, index) => writeVarint(bytes, row - (set[index - 1] ?? -1) - 1));
    } else {
      writeVarint(bytes, 1);
      const bits = new Uint8Array(Math.ceil(rows / 8));
      for (const row of set) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
      for (const byte of bits) bytes.push(byte);
    }
  }
  return Uint8Array.from(bytes);
}

/** Reads what `packSets` wrote; rows in each set ascend. */
export function unpackSets(packed: Uint8Array, rows: number): readonly (readonly number[])[] {
  const sets: number[][] = [];
  const cursor = { at: 0 };
  while (cursor.at < packed.length) {
    const head = readVarint(packed, cursor);
    const set: number[] = [];
    if (head === 1) {
      const { at } = cursor;
      for (let row = 0; row < rows; row++) if (((packed[at + (row >> 3)] ?? 0) >> (row & 7)) & 1) set.push(row);
      cursor.at += Math.ceil(rows / 8);
    } else {
      for (let left = head / 2, row = -1; left > 0; left--) set.push((row += readVarint(packed, cursor) + 1));
    }
    sets.push(set);
  }
  return sets;
}

/** Reads a number that `writeVarint` wrote, and moves on behind it. */
export function readVarint(packed: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = packed[cursor.at++] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return value;
  }
}

/** Writes a number in as few bytes as it needs, seven bits in each. */
export function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 0x80);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
