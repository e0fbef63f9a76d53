import { expect, test } from 'vitest';
import { outcomeOf } from './problems-of.ts';

test('all problems of a run are told together, in the order of their places, and what is sound is read', () => {
  const { problems, corpus } = outcomeOf({
    'seeds/empty.txt': '',
    'seeds/latin.txt': Uint8Array.from([0x64, 0xe9]),
    'seeds/no-date.txt': 'Words.',
    'seeds/future.txt': 'date 2100-01-01\nWords.',
    'seeds/a b.txt': 'date 2025-01-01\nWords.',
    'seeds/sound.txt': 'date 2025-01-01\nWords of Ada Bell.',
    'content/people/no-front-matter.md': 'Words.',
    'content/people/unknown-key.md': '---\nnane: Eve\n---\n',
    'content/measures/tabs.yaml': 'id:\n\t- a',
    'content/events/e-bad.yaml':
      'id: e-bad\ndate: "2025-13-45"\ntitle: T\nsummary: S\nsources: [{ title: T, publisher: P, url: "javascript:alert(1)" }]\n',
    'content/figure/lost.yaml': 'figures: []\n',
    'content/pages/search.md': '---\ntitle: T\ndescription: D\n---\n',
    'content/series/arrests.csv': 'year,value,sources\n2023,NaN,court\n2023,-1,court\n',
    'content/annotations/harbour-report.yaml':
      'notes:\n  - { id: n-a, quote: { exact: nowhere at all }, motivation: commenting, kind: context, title: T, body: B, sources: [{ title: T, publisher: P, url: "https://example.org/" }] }\n',
  });
  expect(problems.map(({ place, rule }) => `${place.file}:${place.line}  ${rule}`)).toMatchInlineSnapshot(`
    [
      "content/annotations/harbour-report.yaml:2  anchor/orphan",
      "content/events/e-bad.yaml:2  record/value",
      "content/events/e-bad.yaml:5  record/value",
      "content/figure/lost.yaml:1  file/misplaced",
      "content/measures/tabs.yaml:2  record/syntax",
      "content/pages/search.md:1  identity/reserved",
      "content/people/no-front-matter.md:1  record/front-matter",
      "content/people/unknown-key.md:2  record/unknown-key",
      "content/people/unknown-key.md:2  record/value",
      "content/people/unknown-key.md:2  record/value",
      "content/people/unknown-key.md:2  record/value",
      "content/people/unknown-key.md:2  record/value",
      "content/people/unknown-key.md:2  record/value",
      "content/series/arrests.csv:2  series/value",
      "content/series/arrests.csv:3  series/value",
      "seeds/a b.txt:1  seed/name",
      "seeds/empty.txt:1  seed/empty",
      "seeds/future.txt:1  seed/future-date",
      "seeds/latin.txt:1  file/encoding",
      "seeds/no-date.txt:1  seed/no-date",
    ]
  `);
  expect(corpus.documents.map(({ id }) => id)).toContain('sound');
  for (const { message } of problems) expect(message).toMatch(/[.?]$/u);
});
