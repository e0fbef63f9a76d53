import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { documentMarkdown } from './document-markdown.ts';
import { compileContext, type ExportContext } from './export-context.ts';
import { hostileTexts } from './fixtures/hostile-words.ts';
import { plainWords, testContext, testSite, testUrls } from './fixtures/test-corpus.ts';

const processor = unified().use(remarkParse);

function textOf(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
}

function split(markdown: string): { readonly head: unknown; readonly blocks: readonly Nodes[] } {
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n\n([\s\S]*)$/u.exec(markdown) ?? [];
  return {
    head: parse(head),
    blocks: processor.parse(body).children.flatMap((node) => (node.type === 'list' ? node.children : [node])),
  };
}

/** The words of each block, as Markdown keeps them. */
function wordsOf({ blocks, parsed }: AnnotatedDocument): readonly string[] {
  return blocks.map(({ node, start, end }) =>
    parsed.text
      .slice(start + (node.marker?.length ?? 0), end)
      .replace(/\s*\n\s*/gu, ' ')
      .trim(),
  );
}

const contexts: readonly (readonly [string, () => ExportContext])[] = [
  ['a small corpus', () => testContext()],
  ['the record', () => compileContext(loadCorpus({ seeds: 'seeds', content: 'content' }).corpus, testUrls, testSite)],
  ...hostileTexts.map(
    (text) => [text, () => testContext({ ...plainWords, sentence: text.replace(/\p{Cc}/gu, '') })] as const,
  ),
];

describe.each(contexts)('%s', (_, context) => {
  test('reads back block by block, and its front matter says where it is from', () => {
    const { corpus, ...rest } = context();
    for (const document of corpus.documents) {
      const { head, blocks } = split(documentMarkdown(document, { corpus, ...rest }));
      expect(blocks.map(textOf)).toEqual(wordsOf(document));
      expect(blocks.every(({ type }) => type === 'paragraph' || type === 'heading' || type === 'listItem')).toBe(true);
      expect(head).toMatchObject({ title: document.title, date: document.date, sha256: document.sha256 });
    }
  });
});

test('headings and lists become Markdown’s', () => {
  const context = testContext();
  const [document] = context.corpus.documents;
  expect(document && documentMarkdown(document, context)).toContain(
    '\n## What comes next\n\n- Ana Example met officials in Newark.\n- It was 🚓 quiet.\n\nIn the end',
  );
});

test('excerpts leave out what is not annotated', () => {
  const context = testContext(plainWords, 'excerpt');
  const [document] = context.corpus.documents;
  const body = document && documentMarkdown(document, context).split('---\n\n')[1];
  expect(body).toMatchInlineSnapshot(`
    "\\[…\\]

    Agency 🚓 officers arrested 1,200 people in Newark, Café Ana Example said. A plain sentence follows.

    \\[…\\]

    - Ana Example met officials in Newark.

    \\[…\\]

    In the end about 900 people were held, the agency said.
    "
  `);
});
