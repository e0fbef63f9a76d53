import { expect, test } from 'vitest';
import { hostileTexts } from '../fixtures/hostile-words.ts';
import { schemaFaults } from '../fixtures/assert-shape.ts';
import { jsonFeedSchema } from '../fixtures/json-feed-schema.ts';
import { plainWords, testContext } from '../fixtures/test-corpus.ts';
import { textsOf, xmlFault } from '../fixtures/xml-fault.ts';
import { atomFeed } from './atom.ts';
import { documentFeed, entityFeed } from './document-feed.ts';
import { jsonFeed } from './json-feed.ts';

test('Atom says what is new, when it was published and when it was reviewed', () => {
  expect(atomFeed(documentFeed(testContext()))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
      <id>https://record.example/base/feed.atom</id>
      <title>The Test Record</title>
      <subtitle>A record for tests.</subtitle>
      <updated>2025-03-01T00:00:00Z</updated>
      <author>
        <name>The Test Record</name>
      </author>
      <link rel="self" type="application/atom+xml" href="https://record.example/base/feed.atom"/>
      <link rel="alternate" type="text/html" href="https://record.example/base/documents/"/>
      <entry>
        <id>https://record.example/base/documents/one/</id>
        <title>Officials count arrests</title>
        <published>2025-02-03T00:00:00Z</published>
        <updated>2025-03-01T00:00:00Z</updated>
        <link rel="alternate" type="text/html" href="https://record.example/base/documents/one/"/>
        <link rel="via" href="https://daily.example/one?a=1&amp;b=2"/>
        <summary>The agency later gave another number. (Ana Example, Daily Example, 3 February 2025)</summary>
        <rights>The agency *later* gave another number.</rights>
      </entry>
    </feed>
    "
  `);
});

test('JSON Feed says the same', () => {
  const feed = jsonFeed(documentFeed(testContext()));
  expect(schemaFaults(jsonFeedSchema, feed)).toEqual([]);
  expect(feed).toMatchObject({
    feed_url: 'https://record.example/base/feed.json',
    items: [
      {
        id: 'https://record.example/base/documents/one/',
        external_url: 'https://daily.example/one?a=1&b=2',
        content_text: 'The agency later gave another number. (Ana Example, Daily Example, 3 February 2025)',
        date_published: '2025-02-03T00:00:00Z',
        date_modified: '2025-03-01T00:00:00Z',
      },
    ],
  });
});

test('an entry of a register has a feed of the documents that mention it, each once', () => {
  const context = testContext();
  const feeds = [...context.corpus.entities.values()].map((entity) => entityFeed(entity, context));
  expect(feeds.map(({ address, items }) => [address, items.length])).toEqual([
    ['https://record.example/base/policies/counting/feed', 0],
    ['https://record.example/base/places/newark/feed', 1],
    ['https://record.example/base/people/ana-example/feed', 1],
    ['https://record.example/base/organisations/agency/feed', 1],
  ]);
});

test.each(hostileTexts)('%j in titles stays text', (text) => {
  const title = text.replace(/\p{Cc}/gu, '').trim();
  const file = atomFeed(documentFeed(testContext({ ...plainWords, title })));
  expect(xmlFault(file)).toBeUndefined();
  expect(textsOf(file, 'title')).toContain(title);
});
