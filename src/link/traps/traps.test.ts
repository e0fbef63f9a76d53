import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { aliasSchema } from '../../schema/entity.ts';
import { entityRefSchema } from '../../schema/ids.ts';
import { compileGazetteer, findCandidates, resolveMentions } from '../index.ts';

const gazetteerSchema = z.array(z.strictObject({ entity: entityRefSchema, name: z.string(), aliases: z.array(aliasSchema) }));
const trapsSchema = z.array(
  z.strictObject({ text: z.string(), mentions: z.array(z.tuple([z.string(), entityRefSchema])) }),
);

const gazetteer = compileGazetteer(gazetteerSchema.parse(parse(read('gazetteer.yaml'))));
const traps = trapsSchema.parse(parse(read('traps.yaml')));

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function mentionsOf(text: string): readonly string[] {
  const mentions = resolveMentions(text, findCandidates(text, gazetteer), gazetteer, []);
  return mentions.map(({ start, end, entity }) => `${start} ${text.slice(start, end)} ${entity}`);
}

function expectedOf({ text, mentions }: (typeof traps)[number]): readonly string[] {
  let from = 0;
  return mentions.map(([words, entity]) => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`“${words}” does not stand in “${text.slice(from)}”.`);
    from = start + words.length;
    return `${start} ${words} ${entity}`;
  });
}

test('sentences with traps: precision and recall', () => {
  let [found, right, wanted] = [0, 0, 0];
  for (const trap of traps) {
    const expected = new Set(expectedOf(trap));
    const mentions = mentionsOf(trap.text);
    found += mentions.length;
    wanted += expected.size;
    right += mentions.filter((mention) => expected.has(mention)).length;
  }
  expect(traps.length).toBeGreaterThanOrEqual(60);
  expect(right / found).toBeGreaterThanOrEqual(0.98);
  expect(right / wanted).toBeGreaterThanOrEqual(0.98);
});
