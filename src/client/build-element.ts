/** Builds an element; strings become text, never markup, and what is undefined is left out. */
export function build<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Omit<HTMLElementTagNameMap[Name], 'dataset' | 'style'>> & {
    readonly data?: Readonly<Record<string, string>>;
  } = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const { data, ...own } = properties;
  const element = Object.assign(document.createElement(name), own);
  for (const [key, value] of Object.entries(data ?? {})) element.dataset[key] = value;
  element.append(...children.filter((child) => child !== undefined));
  return element;
}
