import type { Element, ElementContent, Text } from 'hast';

type Value = string | number | boolean | readonly string[] | undefined;

/** Makes a hast element; properties that are undefined are left out. Cheaper than a selector parser on hot paths. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, Value>>,
  ...children: readonly (ElementContent | string | undefined)[]
): Element {
  const kept: Element['properties'] = {};
  for (const name in properties) {
    const value = properties[name];
    if (value !== undefined) kept[name] = typeof value === 'object' ? [...value] : value;
  }
  const content: ElementContent[] = [];
  for (const child of children) if (child !== undefined) content.push(typeof child === 'string' ? text(child) : child);
  return { type: 'element', tagName, properties: kept, children: content };
}

export function text(value: string): Text {
  return { type: 'text', value };
}
