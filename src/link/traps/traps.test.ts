import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { aliasSchema } from '../../schema/entity.ts';
import { entityRefSchema } from '../../schema/ids.ts';
import { compileGazetteer, findCandidates, resolveMentions } from '../index.ts';

const gazetteerSchema = z.array(
  z.strictObject({ entity: entityRefSchema, name: z.string(), aliases: z.array(aliasSchema) }),
);

const gazetteer = compileGazetteer(gazetteerSchema.parse(parse(read('gazetteer.yaml'))));
const traps = z.array(z.string()).parse(parse(read('traps.yaml')));

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function unmarked(trap: string): string {
  return trap.replace(/\[([^|\]]*)\|[^\]]*\]/gu, '$1');
}

function marked(text: string): string {
  const mentions = resolveMentions(text, findCandidates(text, gazetteer), gazetteer, []);
  return mentions.reduceRight(
    (rest, { start, end, entity }) => `${rest.slice(0, start)}[${rest.slice(start, end)}|${entity}]${rest.slice(end)}`,
    text,
  );
}

function marksIn(trap: string): ReadonlySet<string> {
  const marks = trap.matchAll(/\[[^\]]*\]/gu);
  return new Set(marks.map(({ 0: mark, index }) => `${unmarked(trap.slice(0, index)).length} ${mark}`));
}

test('sentences with traps: precision and recall', () => {
  let [found, right, wanted] = [0, 0, 0];
  for (const trap of traps) {
    const [expected, mentions] = [marksIn(trap), marksIn(marked(unmarked(trap)))];
    found += mentions.size;
    wanted += expected.size;
    right += expected.intersection(mentions).size;
  }
  expect(traps.length).toBeGreaterThanOrEqual(100);
  expect(right / found).toBeGreaterThanOrEqual(0.98);
  expect(right / wanted).toBeGreaterThanOrEqual(0.98);
});
