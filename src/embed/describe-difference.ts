import { z } from 'zod';

/** The part of an archived chart that is compared; everything else may have had another form when it was pinned. */
const tableSchema = z.object({
  table: z.object({ rows: z.array(z.object({ key: z.string(), text: z.string() })) }),
});

function rowsOf(content: string): ReadonlyMap<string, string> | undefined {
  const parsed = tableSchema.safeParse(JSON.parse(content));
  return parsed.success ? new Map(parsed.data.table.rows.map(({ key, text }) => [key, text])) : undefined;
}

const count = (number: number, one: string, many: string): string | undefined =>
  number === 0 ? undefined : `${number} ${number === 1 ? one : many}`;

/** Says in a sentence how the content of a version differs from the present one. */
export function describeDifference(before: string, now: string): string {
  const [old, present] = [rowsOf(before), rowsOf(now)];
  if (old === undefined || present === undefined) return 'What is said of it has been revised since.';
  const added = [...present.keys()].filter((key) => !old.has(key)).length;
  const removed = [...old.keys()].filter((key) => !present.has(key)).length;
  const changed = [...present].filter(([key, text]) => old.has(key) && old.get(key) !== text).length;
  const parts = [
    count(added, 'value was added', 'values were added'),
    count(changed, 'value was changed', 'values were changed'),
    count(removed, 'value was removed', 'values were removed'),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return 'Its words or its form were revised since; the values are the same.';
  const last = parts.at(-1) ?? '';
  return `Since then ${parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`}.`;
}
