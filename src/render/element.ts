import type { Element, ElementContent, Text } from 'hast';

type Value = string | number | boolean | readonly string[] | undefined;

/** Makes a hast element; properties that are undefined are left out. Cheaper than a selector parser on hot paths. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, Value>>,
  ...children: readonly (ElementContent | string | undefined)[]
): Element {
  const kept: Element['properties'] = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined) kept[name] = typeof value === 'object' ? [...value] : value;
  }
  return {
    type: 'element',
    tagName,
    properties: kept,
    children: children.flatMap((child) =>
      child === undefined ? [] : typeof child === 'string' ? [text(child)] : [child],
    ),
  };
}

export function text(value: string): Text {
  return { type: 'text', value };
}
