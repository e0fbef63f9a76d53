import type { Element, ElementContent, Properties } from 'hast';

/** Elements that have no end tag. */
const voids: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Attributes that are not the property's name in small letters. */
const attributeNames = new Map([
  ['className', 'class'],
  ['htmlFor', 'for'],
]);

/** The attribute of a hast property: `dataEntity` is `data-entity`, `ariaLabel` is `aria-label`, `tabIndex` is `tabindex`. */
function attributeOf(property: string): string {
  const known = attributeNames.get(property);
  if (known !== undefined) return known;
  const parts = /^(?<prefix>data|aria)(?<rest>[A-Z].*)$/u.exec(property)?.groups;
  const { prefix = '', rest = '' } = parts ?? {};
  const name =
    parts === undefined
      ? property.toLowerCase()
      : prefix === 'aria'
        ? `aria-${rest.toLowerCase()}`
        : prefix + rest.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
  attributeNames.set(property, name);
  return name;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(value: string): string {
  return /[&<>]/u.test(value) ? value.replace(/[&<>]/gu, (character) => escapes[character] ?? '') : value;
}

function escapeValue(value: string): string {
  return /[&<>"]/u.test(value) ? value.replace(/[&<>"]/gu, (character) => escapes[character] ?? '') : value;
}

function attributes(properties: Properties): string {
  let html = '';
  for (const property in properties) {
    const value = properties[property];
    if (value === undefined || value === null || value === false) continue;
    html += ` ${attributeOf(property)}`;
    if (value !== true) html += `="${escapeValue(Array.isArray(value) ? value.join(' ') : String(value))}"`;
  }
  return html;
}

/**
 * Writes the HTML of an element that holds elements and text, as the words of a document, quotations and previews do. There are
 * hundreds of such elements on each page of thousands, and this takes a tenth of the time of a serialiser that must know all
 * of HTML; trees with comments, raw text, templates or foreign elements are for `hast-util-to-html`.
 */
export function wordsToHtml(node: Element): string {
  const { tagName, properties, children } = node;
  const start = `<${tagName}${attributes(properties)}>`;
  if (voids.has(tagName)) return start;
  let html = start;
  for (const child of children) html += contentToHtml(child);
  return `${html}</${tagName}>`;
}

function contentToHtml(node: ElementContent): string {
  if (node.type === 'element') return wordsToHtml(node);
  if (node.type === 'text') return escapeText(node.value);
  throw new Error('A comment is no part of words. Leave it out.');
}
