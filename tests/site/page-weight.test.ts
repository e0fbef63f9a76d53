import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { expect, inject, test } from 'vitest';

const { folder } = inject('site');

/** Bytes as they are sent, compressed unless they are already. */
function weightOf(path: string): number {
  const bytes = readFileSync(join(folder, path));
  return /\.(?:png|woff2)$/u.test(path) ? bytes.length : gzipSync(bytes).length;
}

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}

/** A script with all that it imports at once; what it imports later, when it is needed, is not among them. */
function withImports(path: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(path)) return found;
  found.add(path);
  const code = readFileSync(join(folder, path), 'utf8');
  for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/gu))
    if (name !== undefined) withImports(join('assets', name), found);
  return found;
}

interface Weight {
  /** Everything that the page asks for at once, but for fonts. */
  readonly whole: number;
  readonly scripts: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a page weighs for a reader who comes for the first time. */
function weigh(page: string): Weight {
  const html = readFileSync(join(folder, page), 'utf8');
  const scripts = new Set<string>();
  const others = new Set<string>();
  let inline = 0;
  for (const { tagName, properties, children } of elements(fromHtml(html))) {
    const rel = Array.isArray(properties['rel']) ? properties['rel'] : [];
    if (tagName === 'script' && properties['type'] !== 'application/ld+json') {
      const src = text(properties['src']);
      if (src === '')
        inline += gzipSync(children.map((child) => (child.type === 'text' ? child.value : '')).join('')).length;
      else if (src.startsWith('/')) for (const path of withImports(src.slice(1))) scripts.add(path);
    }
    if (tagName === 'link' && (rel.includes('stylesheet') || rel.includes('icon')))
      others.add(text(properties['href']).slice(1));
    if (tagName === 'img' && properties['loading'] !== 'lazy') others.add(text(properties['src']).slice(1));
  }
  const missing = [...scripts, ...others].filter((path) => !existsSync(join(folder, path)));
  if (missing.length > 0) throw new Error(`${page} asks for what is not there: ${missing.join(', ')}`);
  const sum = (paths: Iterable<string>): number => [...paths].reduce((total, path) => total + weightOf(path), 0);
  return { whole: weightOf(page) + sum(scripts) + sum(others), scripts: inline + sum(scripts) };
}

/** The pages in a folder, each in a folder of its own. */
const pagesIn = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) =>
    readdirSync(join(folder, name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(folder, name, entry.name, 'index.html')))
      .map((entry) => join(name, entry.name, 'index.html')),
  );

const kinds = [
  { kind: 'document', pages: pagesIn('documents'), whole: 45_000, scripts: 12_000 },
  { kind: 'entity', pages: pagesIn('policies', 'places', 'people', 'organisations'), whole: 40_000, scripts: 12_000 },
  { kind: 'chart embed', pages: pagesIn('embed/charts'), whole: 30_000, scripts: 12_000 },
  { kind: 'figure embed', pages: pagesIn('embed/figures'), whole: 30_000, scripts: 12_000 },
  { kind: 'figure', pages: pagesIn('figures'), whole: 40_000, scripts: 12_000 },
  { kind: 'story', pages: pagesIn('stories'), whole: 90_000, scripts: 12_000 },
];

test.each(kinds)('a page of the kind “$kind” stays within $whole bytes, and its scripts within $scripts', (budget) => {
  expect(budget.pages.length).toBeGreaterThan(1);
  const weights = budget.pages.map((page) => ({ page, ...weigh(page) }));
  expect(weights.filter(({ whole }) => whole > budget.whole)).toEqual([]);
  expect(weights.filter(({ scripts }) => scripts > budget.scripts)).toEqual([]);
  // What is weighed is there: a page without its style would weigh next to nothing.
  expect(Math.min(...weights.map(({ whole }) => whole))).toBeGreaterThan(1000);
});
