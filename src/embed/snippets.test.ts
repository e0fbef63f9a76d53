import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { compileUrls } from '../corpus/urls.ts';
import { oembed } from './oembed.ts';
import { snippets } from './snippets.ts';
import type { EmbedSubject } from './subject.ts';

const urls = compileUrls('https://record.example.org', '/record/');
const subject: EmbedSubject = {
  kind: 'charts',
  id: 'a-chart',
  title: 'A chart',
  alternative: 'A line that climbs',
  source: 'Source: ICE',
  height: 480,
  image: { path: '/charts/a-chart.png', width: 800, height: 500 },
  thumbnail: undefined,
};

function* elements(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}

const elementsOf = (html: string): readonly Element[] => [...elements(fromHtml(html, { fragment: true }))];

test('the six forms of a chart', () => {
  const forms = snippets(subject, urls, { theme: 'dark', version: '0123456789abcdef' });
  expect(Object.fromEntries(forms.map(({ id, code }) => [id, code]))).toMatchInlineSnapshot(`
    {
      "element": "<record-chart chart="a-chart" version="0123456789abcdef" theme="dark"><a href="https://record.example.org/record/charts/a-chart/">A chart. Source: ICE</a></record-chart>
    <script async src="https://record.example.org/record/embed.js"></script>",
      "frame": "<figure>
      <iframe src="https://record.example.org/record/embed/charts/a-chart/0123456789abcdef/?theme=dark" title="A chart" width="100%" height="480" loading="lazy" style="border:0;width:100%;color-scheme:dark" referrerpolicy="strict-origin-when-cross-origin"></iframe>
      <figcaption><a href="https://record.example.org/record/charts/a-chart/">A chart. Source: ICE</a></figcaption>
    </figure>",
      "image": "<figure>
      <a href="https://record.example.org/record/charts/a-chart/"><img src="https://record.example.org/record/charts/a-chart.png" alt="A line that climbs" width="800" height="500" loading="lazy"></a>
      <figcaption><a href="https://record.example.org/record/charts/a-chart/">A chart. Source: ICE</a></figcaption>
    </figure>",
      "link": "https://record.example.org/record/charts/a-chart/",
      "markdown": "[![A line that climbs](https://record.example.org/record/charts/a-chart.png)](https://record.example.org/record/charts/a-chart/)

    [A chart. Source: ICE](https://record.example.org/record/charts/a-chart/)",
      "script": "<figure>
      <iframe src="https://record.example.org/record/embed/charts/a-chart/0123456789abcdef/?theme=dark" title="A chart" width="100%" height="480" loading="lazy" style="border:0;width:100%;color-scheme:dark" referrerpolicy="strict-origin-when-cross-origin"></iframe>
      <figcaption><a href="https://record.example.org/record/charts/a-chart/">A chart. Source: ICE</a></figcaption>
    </figure>
    <script async src="https://record.example.org/record/embed.js"></script>",
    }
  `);
});

test('whatever a title, a source or a description holds stays text', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom('"><script>alert(1)</script>', '</iframe>', `' onload='x`, '&quot;', '<!--', ']](javascript:x)'),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, alternative, source) => {
      const forms = snippets({ ...subject, title, alternative, source }, urls, { theme: 'auto' });
      const code = (id: string): string => forms.find((form) => form.id === id)?.code ?? '';
      const names = (id: string): readonly string[] => elementsOf(code(id)).map(({ tagName }) => tagName);
      expect(names('script')).toEqual(['figure', 'iframe', 'figcaption', 'a', 'script']);
      expect(names('frame')).toEqual(['figure', 'iframe', 'figcaption', 'a']);
      expect(names('element')).toEqual(['record-chart', 'a', 'script']);
      expect(names('image')).toEqual(['figure', 'a', 'img', 'figcaption', 'a']);
      expect(elementsOf(oembed({ ...subject, title }, urls, { name: 'R' }).html).map(({ tagName }) => tagName)).toEqual(
        ['blockquote', 'a', 'iframe'],
      );
    }),
  );
});

test('in Markdown, a description with marks is still one picture and one link', () => {
  const alternative = 'A [line](x) that *climbs* `fast` <b>1</b> ![no](y) \\ _end_';
  const markdown = snippets({ ...subject, alternative }, urls, { theme: 'auto' }).at(-1)?.code ?? '';
  const [first, second, ...rest] = unified().use(remarkParse).parse(markdown).children;
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ children: [{ type: 'link', children: [{ type: 'image', alt: alternative }] }] });
  expect(second).toMatchObject({
    children: [{ type: 'link', url: 'https://record.example.org/record/charts/a-chart/' }],
  });
});
