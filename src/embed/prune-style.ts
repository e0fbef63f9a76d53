import type { Element, ElementContent } from 'hast';

/** Every class that elements use. */
export function classesIn(nodes: readonly ElementContent[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Element): void => {
    const { className } = node.properties;
    for (const name of Array.isArray(className) ? className : []) if (typeof name === 'string') found.add(name);
    for (const child of node.children) if (child.type === 'element') visit(child);
  };
  for (const node of nodes) if (node.type === 'element') visit(node);
  return found;
}

/** Leaves out the rules of a style that need a class beginning with `prefix` which is not among the used ones. */
export function pruneStyle(css: string, prefix: string, used: ReadonlySet<string>): string {
  const needed = (selector: string): boolean =>
    [...selector.matchAll(/\.(?<name>[\w-]+)/gu)].every(({ groups }) => {
      const name = groups?.['name'] ?? '';
      return !name.startsWith(prefix) || used.has(name);
    });
  const rules = css.replace(/(?<selectors>[^{}@]+)\{(?<body>[^{}]*)\}/gu, (_, selectors: string, body: string) => {
    const kept = selectors.split(',').filter(needed);
    return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
  });
  return rules.replace(/@[^{};]+\{\s*\}/gu, '').replace(/\n{2,}/gu, '\n');
}
