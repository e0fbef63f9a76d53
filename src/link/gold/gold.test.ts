import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { TextQuoteSelector } from '../../schema/common.ts';
import { linkOverrideSchema } from '../../schema/document.ts';
import { aliasSchema } from '../../schema/entity.ts';
import { entityRefSchema, registers, toEntityRef } from '../../schema/ids.ts';
import { canonicalText } from '../../text/canonical-text.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { compileGazetteer, findCandidates, gazetteerProblems, resolveMentions, type GazetteerEntry } from '../index.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const goldSchema = z.strictObject({
  document: z.string(),
  mentions: z.array(z.strictObject({ words: z.string(), nth: z.number().default(1), entity: entityRefSchema })),
});
const documentSchema = z.object({ links: z.array(linkOverrideSchema).default([]) });
const entitySchema = z.object({ name: z.string(), aliases: z.array(aliasSchema) });

function readEntries(): readonly GazetteerEntry[] {
  return registers.flatMap((register) =>
    readdirSync(new URL(`content/${register}/`, root)).map((file): GazetteerEntry => {
      const frontMatter = read(`content/${register}/${file}`).split(/^---$/mu)[1] ?? '';
      const { name, aliases } = entitySchema.parse(parse(frontMatter));
      return { entity: toEntityRef(register, file.replace(/\.md$/u, '')), name, aliases };
    }),
  );
}

function locate(text: string, { exact, prefix = '', suffix = '' }: TextQuoteSelector): Span {
  const folded = fold(text);
  const [before, words, after] = [fold(prefix).text, fold(exact).text, fold(suffix).text];
  const index = folded.text.indexOf(before + words + after);
  if (index < 0) throw new Error(`“${exact}” does not occur.`);
  const start = index + before.length;
  return { start: folded.toOriginal(start), end: folded.toOriginal(start + words.length) };
}

function nthOf(text: string, words: string, nth: number): number {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = text.indexOf(words, start + 1);
  return start;
}

const entries = readEntries();
const gazetteer = compileGazetteer(entries);
const golds = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => goldSchema.parse(parse(readFileSync(new URL(file, import.meta.url), 'utf8'))));

test('the registers hold no alias that cannot be told', () => {
  expect(gazetteerProblems(entries)).toEqual([]);
});

test.each(golds)('every mention in $document is found, and nothing else', ({ document, mentions }) => {
  const text = canonicalText(read(`seeds/${document}.txt`));
  const { links } = documentSchema.parse(parse(read(`content/documents/${document}.yaml`)));
  const overrides = links.map(({ quote, entity }) => ({ ...locate(text, quote), entity }));
  const found = resolveMentions(text, findCandidates(text, gazetteer), gazetteer, overrides);
  expect(found.map(({ start, end, entity }) => `${start} ${text.slice(start, end)} → ${entity}`)).toEqual(
    mentions.map(({ words, nth, entity }) => `${nthOf(text, words, nth)} ${words} → ${entity}`),
  );
});
