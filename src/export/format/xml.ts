// What XML 1.0 forbids, lone surrogates among it, and the C1 controls that it discourages.
const forbidden = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const special = /[&<>"'\t\n\r]/gu;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Removes the characters that may not stand in an XML file. */
export function removeControls(text: string): string {
  return text.replace(forbidden, '');
}

/** Escapes a text for XML, as content or within an attribute of either quotation mark. */
export function escapeXml(text: string): string {
  return removeControls(text).replace(special, (character) => references[character] ?? `&#${character.charCodeAt(0)};`);
}

/** An element of XML; its text is escaped when it is written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Makes an element; attributes and children that are undefined are left out. Names must be ours, never text of a source. */
export function xml(
  name: string,
  attributes: XmlElement['attributes'],
  ...children: readonly (XmlElement | string | undefined)[]
): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/** Writes an XML file in UTF-8. */
export function xmlFile(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}\n`;
}

function writeElement({ name, attributes, children }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`,
  );
  const tag = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return `${tag}/>`;
  // White space beside text would become part of it, so only elements among elements are indented.
  if (children.some((child) => typeof child === 'string')) {
    return `${tag}>${children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeElement(child, ''))).join('')}</${name}>`;
  }
  const lines = children.map((child) => (typeof child === 'string' ? child : writeElement(child, `${indent}  `)));
  return `${tag}>\n${lines.join('\n')}\n${indent}</${name}>`;
}
