import { expect, test } from 'vitest';
import { z } from 'zod';
import { problemLine } from '../report/print.ts';
import { isoDateSchema, urlSchema } from '../schema/common.ts';
import { parseMarkdownRecord } from './front-matter.ts';
import { parseRecord } from './parse-record.ts';

const schema = z.strictObject({
  title: z.string(),
  date: isoDateSchema.optional(),
  url: urlSchema.optional(),
  review: z.enum(['reviewed', 'unreviewed']).optional(),
  notes: z.array(z.strictObject({ id: z.string(), body: z.string() })).optional(),
});

function problems(text: string): string {
  const parsed = parseRecord({ path: 'content/x.yaml', text }, schema);
  return parsed.ok ? 'ok' : parsed.problems.map(problemLine).join('\n');
}

test('a valid record is read, and the place of each value is known', () => {
  const parsed = parseRecord({ path: 'content/x.yaml', text: 'title: A\nnotes:\n  - id: n\n    body: B\n' }, schema);
  expect(parsed.ok && parsed.value.notes?.[0]?.body).toBe('B');
  expect(parsed.ok && parsed.placeOf(['notes', 0, 'body'])).toEqual({ file: 'content/x.yaml', line: 4, column: 11 });
});

test('a misspelt key is named with the one that was meant', () => {
  expect(problems('tilte: A\ntitle: B\nnotes:\n  - id: n\n    boddy: x\n    body: y\n')).toMatchInlineSnapshot(`
    "content/x.yaml:5:5  record/unknown-key  The key “boddy” is not known here. Did you mean “body”?
    content/x.yaml:1:1  record/unknown-key  The key “tilte” is not known here. Did you mean “title”?"
  `);
});

test('a wrong value is named with what to write', () => {
  expect(problems('title: 538\nreview: reveiwed\n')).toMatchInlineSnapshot(`
    "content/x.yaml:1:8  record/value  “title”: expected text, found the number 538. Put it in quotation marks.
    content/x.yaml:2:9  record/value  “review”: use one of reviewed, unreviewed. Did you mean “reviewed”?"
  `);
  expect(problems('title: on\ndate: 2025-13-45\nurl: javascript:alert(1)\n')).toMatchInlineSnapshot(`
    "content/x.yaml:2:7  record/value  “date”: Write a date that exists as “YYYY-MM-DD”, “YYYY-MM” or “YYYY”.
    content/x.yaml:3:6  record/value  “url”: Write a full web address that begins with https:// or http:// and holds no spaces."
  `);
});

test('a missing key is named', () => {
  expect(problems('review: reviewed\n')).toMatchInlineSnapshot(
    `"content/x.yaml:1:1  record/value  “title”: this key is missing. Add it, with text."`,
  );
  expect(problems('')).toMatchInlineSnapshot(
    `"content/x.yaml:1:1  record/value  “title”: this key is missing. Add it, with text."`,
  );
});

test('syntax errors have their place', () => {
  expect(problems('title: A\ntitle: B\n')).toMatchInlineSnapshot(
    `"content/x.yaml:2:1  record/duplicate-key  This key stands a second time in the same map. Remove one of the two."`,
  );
  expect(problems('title: A\nnotes:\n\t- id: x\n')).toMatchInlineSnapshot(
    `"content/x.yaml:3:1  record/syntax  This is not valid YAML: Tabs are not allowed as indentation. Correct the line; indent with spaces and quote text that holds “: ” or “#”."`,
  );
  expect(problems('title: "A\n')).toMatchInlineSnapshot(
    `"content/x.yaml:2:1  record/syntax  This is not valid YAML: Missing closing "quote. Correct the line; indent with spaces and quote text that holds “: ” or “#”."`,
  );
});

test('anchors, aliases and custom tags are refused', () => {
  expect(problems('title: &a A\n')).toMatchInlineSnapshot(
    `"content/x.yaml:1:11  record/syntax  Records hold no YAML anchors, aliases or tags. Write the value out."`,
  );
  expect(problems('title: !!js/function "x"\n')).toMatchInlineSnapshot(
    `"content/x.yaml:1:8  record/syntax  This is not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function. Correct the line; indent with spaces and quote text that holds “: ” or “#”."`,
  );
  expect(problems('a: &a [x,x]\nb: &b [*a,*a]\ntitle: *b\n')).toMatchInlineSnapshot(
    `"content/x.yaml:1:7  record/syntax  Records hold no YAML anchors, aliases or tags. Write the value out."`,
  );
});

test('front matter is parted from the body, and places count from the file’s first line', () => {
  const parsed = parseMarkdownRecord({ path: 'content/x.md', text: '---\ntitle: A\n---\n\nBody.\n' }, schema);
  expect(parsed.ok && [parsed.value.title, parsed.body, parsed.bodyLine]).toEqual(['A', 'Body.', 5]);
  const wrong = parseMarkdownRecord({ path: 'content/x.md', text: '---\ntitel: A\n---\nBody.\n' }, schema);
  expect(wrong.ok ? '' : wrong.problems.map(problemLine).join('\n')).toMatchInlineSnapshot(`
    "content/x.md:2:1  record/value  “title”: this key is missing. Add it, with text.
    content/x.md:2:1  record/unknown-key  The key “titel” is not known here. Did you mean “title”?"
  `);
});

test('front matter that is missing or not closed is an error on line 1', () => {
  for (const text of ['Body.', '---\ntitle: A\n']) {
    const parsed = parseMarkdownRecord({ path: 'content/x.md', text }, schema);
    expect(parsed.ok ? '' : parsed.problems.map(problemLine).join('\n')).toMatch(
      /^content\/x\.md:1:1 {2}record\/front-matter {2}/u,
    );
  }
});
