/** A count with its noun: “1 document”, “1,204 documents”. */
export function countText(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
