import { describe, expect, test } from 'vitest';
import { problemsOf } from './problems-of.ts';
import { soundCorpus } from './sound-corpus.ts';

const path = 'content/stories/a-pause.md';
const story = (words: string): string => problemsOf({ [path]: `${soundCorpus[path] ?? ''}\n${words}\n` });

describe('directives', () => {
  test('unknown, with the nearest', () => {
    expect(story('::chrt{id="arrests"}')).toMatchInlineSnapshot(
      `"content/stories/a-pause.md:16:1  directive/unknown  There is no directive “chrt”. Did you mean “chart”?"`,
    );
  });
  test('of an unknown record', () => {
    expect(
      story(
        '::chart{id="arests"}\n\n::figure{id="f-13-arrests"}\n\n::document{id="harbor-report"}\n\n::quote[ordered a pause]{document="harbor-report"}',
      ),
    ).toMatchInlineSnapshot(`
      "content/stories/a-pause.md:16:9  reference/unknown  There is no chart “arests”. Did you mean “arrests”?
      content/stories/a-pause.md:18:10  reference/unknown  There is no figure “f-13-arrests”. Did you mean “f-12-arrests”?
      content/stories/a-pause.md:20:12  reference/unknown  There is no document “harbor-report”. Did you mean “harbour-report”?
      content/stories/a-pause.md:22:26  reference/unknown  There is no document “harbor-report”. Did you mean “harbour-report”?"
    `);
  });
  test('with an unknown, missing or empty attribute', () => {
    expect(story('::chart{di="arrests"}\n\n::chart\n\n::chart{id=""}')).toMatchInlineSnapshot(`
      "content/stories/a-pause.md:16:9  directive/attribute  The directive “chart” has no attribute “di”. Did you mean “id”?
      content/stories/a-pause.md:18:1  directive/attribute  The directive “chart” needs the attribute “id”: \`::chart{id="…"}\`.
      content/stories/a-pause.md:20:9  directive/attribute  The attribute “id” is empty. Write its value in quotation marks."
    `);
  });
  test('with three colons, with one, and within a list', () => {
    expect(story(':::chart{id="arrests"}\n:::\n\nWords :chart{id="arrests"}.\n\n- ::chart{id="arrests"}'))
      .toMatchInlineSnapshot(`
      "content/stories/a-pause.md:16:1  directive/form  “:::chart” has three colons. Directives here are single lines with two: \`::chart\`.
      content/stories/a-pause.md:19:7  directive/form  “:chart” has one colon. A directive has two and stands on a line of its own.
      content/stories/a-pause.md:21:3  directive/form  The directive “chart” stands inside a list, quotation or note. Put it on a line of its own between paragraphs."
    `);
  });
  test('not closed', () => {
    expect(story('::chart{id="arrests"')).toMatchInlineSnapshot(
      `"content/stories/a-pause.md:16:1  directive/form  This line begins like a directive but is none: something follows it, or a bracket or brace is not closed. Correct it, or write “\\::” for two colons in the text."`,
    );
  });
  test('a quote that nobody said', () => {
    expect(story('::quote[ordered a paws]{document="harbour-report"}')).toMatchInlineSnapshot(
      `"content/stories/a-pause.md:16:1  anchor/orphan  The quote “ordered a paws” does not occur in seeds/harbour-report.txt. The nearest text is “ordered a paus” on line 4, column 40. Correct \`exact\`, or add a \`prefix\`."`,
    );
  });
  test('a quote that stands twice', () => {
    expect(story('::quote[arrested]{document="harbour-report"}')).toMatchInlineSnapshot(
      `"content/stories/a-pause.md:16:1  anchor/ambiguous  The quote “arrested” occurs 2 times in seeds/harbour-report.txt (line 4, column 102; line 6, column 5). Add a \`prefix\` or \`suffix\` of the words beside the one that is meant."`,
    );
  });
  test('words with colons are no directives', () => {
    expect(story('At 10:30, see a:b and C++::x, :smile: and 2:1.')).toBe('');
  });
});

describe('links and markup', () => {
  test('to an unknown entity', () => {
    expect(story('[Ada](entity:people/ada-bel)')).toMatchInlineSnapshot(
      `"content/stories/a-pause.md:16:1  reference/unknown  There is no entity “people/ada-bel”. Did you mean “people/ada-bell”?"`,
    );
  });
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//example.org',
    'https://user:word@example.org',
    'file:///etc/passwd',
  ])('to %s', (address) => {
    expect(story(`[words](<${address}>)`)).toBe(
      `content/stories/a-pause.md:16:1  markdown/link  warning: The link to “${address}” is shown as text. Write an address that begins with https://, or a path of this site that begins with “/”.`,
    );
  });
  test('HTML and images', () => {
    expect(
      story(
        'A <b onclick="x()">bold</b> word.\n\n<script>alert(1)</script>\n\n![A picture](https://example.org/a.png)\n\n<!-- a note to editors -->',
      ),
    ).toMatchInlineSnapshot(`
      "content/stories/a-pause.md:16:3  markdown/markup  warning: “<b onclick="x()">” is HTML and is shown as text. Write it in Markdown, or put a backslash before “<”.
      content/stories/a-pause.md:16:24  markdown/markup  warning: “</b>” is HTML and is shown as text. Write it in Markdown, or put a backslash before “<”.
      content/stories/a-pause.md:18:1  markdown/markup  warning: “<script>alert(1)</script>” is HTML and is shown as text. Write it in Markdown, or put a backslash before “<”.
      content/stories/a-pause.md:20:1  markdown/image  warning: The image “A picture” is not shown. Remove it, or make it a chart."
    `);
  });
});
