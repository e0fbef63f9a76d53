import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Elements that the site's pages never hold. */
const foreign: ReadonlySet<string> = new Set([
  'applet',
  'embed',
  'frame',
  'frameset',
  'isindex',
  'keygen',
  'listing',
  'marquee',
  'math',
  'object',
  'plaintext',
  'portal',
  'xmp',
  'foreignObject',
  'animate',
  'set',
  'handler',
]);

/** Attributes by which a page makes a browser ask for something. */
const asking: ReadonlySet<string> = new Set([
  'src',
  'srcSet',
  'poster',
  'data',
  'background',
  'action',
  'formAction',
  'xLinkHref',
  'manifest',
  'ping',
  'imageSrcSet',
]);

/** Every element of a tree, templates' contents included. */
export function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') {
    yield node;
    if (node.content !== undefined) yield* elementsOf(node.content);
  }
  if ('children' in node) for (const child of node.children) yield* elementsOf(child);
}

/** The text of a node. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The value of an attribute as text, or undefined. */
export function attributeOf({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : undefined;
}

/** Everything in a page's HTML that could run, fetch or frame something that the site did not put there. */
export function findForeign(html: string): readonly string[] {
  return [...elementsOf(fromHtml(html))].flatMap((element) => [...faultsOf(element)]);
}

function* faultsOf(element: Element): Generator<string> {
  const { tagName, properties } = element;
  const about = (what: string): string => `<${tagName}> ${what}`;
  if (foreign.has(tagName)) yield about('stands on the page');
  if (tagName === 'script' && !isOwnScript(element)) yield about(`is not ours: ${textOf(element).slice(0, 80)}`);
  if (tagName === 'style' && bears(textOf(element))) yield about('is not ours');
  if (tagName === 'base' && properties['href'] !== undefined) yield about('turns the addresses of the page');
  if (tagName === 'iframe' && !/^\/(?!\/)/u.test(attributeOf(element, 'src') ?? '')) yield about('frames another site');
  if (
    tagName === 'meta' &&
    properties['httpEquiv'] !== undefined &&
    attributeOf(element, 'httpEquiv')?.toLowerCase() !== 'content-security-policy'
  )
    yield about('gives an order to the browser');
  if (
    tagName === 'link' &&
    !/canonical|alternate|license|author/u.test(attributeOf(element, 'rel') ?? '') &&
    !isInternal(attributeOf(element, 'href') ?? '')
  )
    yield about('fetches from elsewhere');
  for (const name of Object.keys(properties)) {
    if (/^on/iu.test(name)) yield about(`has ${name}`);
    if (name === 'style') yield about('has a style');
    const value = attributeOf(element, name) ?? '';
    if (asking.has(name) && !isInternal(value)) yield about(`has ${name} ${value}`);
    if (name === 'href' && !/^(?:https?:\/\/[^/]|mailto:|#|\?|\/(?!\/)|\.\.\/|$)/u.test(value))
      yield about(`leads to ${value}`);
    if (name === 'srcDoc') for (const fault of findForeign(value)) yield about(`holds in srcdoc: ${fault}`);
  }
}

function isOwnScript(element: Element): boolean {
  if (attributeOf(element, 'type') === 'application/ld+json') return true;
  const source = attributeOf(element, 'src');
  return source === undefined ? !bears(textOf(element)) : isInternal(source);
}

/** True for text that one of the payloads is part of. */
function bears(text: string): boolean {
  return /__pwned|alert\(1\)|evil\.example/u.test(text);
}

/** The scripts that stand within a page, but for data. */
export function inlineScripts(html: string): readonly string[] {
  return [...elementsOf(fromHtml(html))]
    .filter(
      (element) =>
        element.tagName === 'script' &&
        element.properties['src'] === undefined &&
        attributeOf(element, 'type') !== 'application/ld+json',
    )
    .map(textOf);
}

function isInternal(address: string): boolean {
  return address === '' || /^(?:\/(?!\/)|#|\?)/u.test(address) || /^data:image\/(?:png|svg\+xml)[;,]/u.test(address);
}
