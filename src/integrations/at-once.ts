/** As many as the threads in which Node, and what it loads, compresses and draws. */
const most = 4;

/** Does something with each of many things, some at once; what follows is asked for only when there is room for it. */
export async function eachAtOnce<Item>(items: Iterable<Item>, run: (item: Item) => Promise<void>): Promise<void> {
  const next = Iterator.from(items);
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (const item of next) await run(item);
    }),
  );
}
