import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { compileUrls } from '../corpus/urls.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { hostileTexts } from './fixtures/hostile-words.ts';
import { testCorpus, testSite, testUrls } from './fixtures/test-corpus.ts';
import { xmlFault } from './fixtures/xml-fault.ts';
import { publishedFiles, type PublishedFile } from './published-files.ts';

const record = (): PublishedFile[] => [
  ...publishedFiles(loadCorpus({ seeds: 'seeds', content: 'content' }).corpus, testUrls, testSite),
];

/** What a reader of the file’s format finds wrong with it. */
function faultOf({ path, text }: PublishedFile): string | undefined {
  if (!text.isWellFormed()) return 'It holds a lone surrogate.';
  switch (path.slice(path.lastIndexOf('.'))) {
    case '.json':
    case '.jsonld':
    case '.geojson':
      JSON.parse(text);
      return undefined;
    case '.atom':
    case '.xml':
    case '.graphml':
      return xmlFault(text);
    case '.csv': {
      const rows: string[][] = parse(text, { record_delimiter: '\r\n' });
      const formulas = rows
        .flat()
        .filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell) && !Number.isFinite(Number(cell)));
      return formulas.length === 0 ? undefined : `A spreadsheet would run ${JSON.stringify(formulas)}.`;
    }
    case '.ics':
      return text.split('\r\n').every((line) => /^(?:$| |[A-Z][A-Z-]*[;:])/u.test(line))
        ? undefined
        : 'A line is no property.';
    case '.ris':
      return text.split('\r\n').every((line) => /^(?:$|[A-Z][A-Z\d] {2}- )/u.test(line))
        ? undefined
        : 'A line is no field.';
    default:
      return undefined;
  }
}

test('the same corpus gives the same files, each path once', () => {
  const files = record();
  expect(record()).toEqual(files);
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  expect(files.filter(({ path }) => !/^[a-z0-9][\w./-]*$/u.test(path))).toEqual([]);
});

test('files are made one at a time', () => {
  const files = publishedFiles(testCorpus(), testUrls, testSite);
  expect(files.next().value).toHaveProperty('path', 'data/corpus.json');
  expect(files.return(undefined)).toEqual({ done: true, value: undefined });
});

test('no address leaves out the base path', () => {
  const urls = compileUrls('https://record.example', '/base/');
  for (const { path, text } of publishedFiles(testCorpus(), urls, testSite)) {
    expect([path, text.match(/https:\/\/record\.example(?!\/base|")[^\s"<]*/gu)]).toEqual([path, null]);
  }
});

test('every file of the record can be read', () => {
  for (const file of record()) expect([file.path, faultOf(file)]).toEqual([file.path, undefined]);
});

describe('text of a source or an editor stays text in every file', () => {
  test.each(hostileTexts)('%j', (text) => {
    const line = text.replace(/\p{Cc}/gu, '').trim();
    const corpus = testCorpus({ title: line, name: line, gist: line, note: text.trim(), sentence: line });
    const files = [...publishedFiles(corpus, testUrls, testSite)];
    expect(files.length).toBeGreaterThan(25);
    for (const file of files) expect([file.path, faultOf(file)]).toEqual([file.path, undefined]);
  });
});
