import type { Element, ElementContent } from 'hast';

/** Names that a tree writes in another way than SVG does. */
const attributeNames: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['viewBox', 'viewBox'],
  ['textAnchor', 'text-anchor'],
  ['pointerEvents', 'pointer-events'],
  ['fontFamily', 'font-family'],
  ['fontSize', 'font-size'],
  ['fontWeight', 'font-weight'],
  ['strokeWidth', 'stroke-width'],
  ['strokeDashArray', 'stroke-dasharray'],
]);

function attributeName(property: string): string {
  const known = attributeNames.get(property);
  if (known !== undefined) return known;
  if (/^aria[A-Z]/u.test(property)) return `aria-${property.slice(4).toLowerCase()}`;
  if (/^data[A-Z]/u.test(property)) return `data-${property.slice(4).toLowerCase()}`;
  if (/^[a-z][a-z0-9]*$/u.test(property)) return property;
  throw new Error(`Expected an attribute of SVG that pictures use, found “${property}”.`);
}

/** Escapes what XML gives a meaning to, and drops the control characters that it forbids. */
function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\u{FFFE}\u{FFFF}]/gu, (character) => (/[\t\n\r]/u.test(character) ? character : ''))
    .replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

function writeAttributes({ properties }: Element): string {
  return Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([name, value]) =>
        ` ${attributeName(name)}="${escapeXml(Array.isArray(value) ? value.join(' ') : String(value))}"`,
    )
    .join('');
}

function writeNode(node: ElementContent): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type !== 'element') return '';
  const start = `<${node.tagName}${writeAttributes(node)}`;
  return node.children.length === 0
    ? `${start}/>`
    : `${start}>${node.children.map(writeNode).join('')}</${node.tagName}>`;
}

/** Writes a picture as well-formed XML for a file; the serialiser of HTML leaves `<` in attributes as it is. */
export function svgText(svg: Element): string {
  return `${writeNode(svg)}\n`;
}
