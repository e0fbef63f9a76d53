import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entityRefSchema } from '../schema/ids.ts';
import { overlaps } from '../text/span.ts';
import { foldAlias } from './gazetteer.ts';
import {
  compileGazetteer,
  findCandidates,
  gazetteerProblems,
  resolveMentions,
  type GazetteerEntry,
  type Mention,
  type ResolvedOverride,
} from './index.ts';

const word = fc.constantFrom(
  ...[
    'Ana',
    'Trump',
    'Perry',
    'Newark',
    'New',
    'Jersey',
    'US',
    'ICE',
    'Mexico',
    'border',
    'Court',
    'Judge',
    'ice',
    'É',
  ],
);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const alias = fc.record(
  { text: phrase, needs: fc.constant('full-name' as const), except: fc.array(phrase, { maxLength: 1 }) },
  { requiredKeys: ['text'] },
);
const refs = ['people/a', 'people/b', 'places/c', 'organisations/d', 'policies/e'].map((ref) =>
  entityRefSchema.parse(ref),
);
const registers = fc
  .tuple(
    ...refs.map((entity) =>
      fc.record({ entity: fc.constant(entity), name: phrase, aliases: fc.array(alias, { maxLength: 4 }) }),
    ),
  )
  .map((entries) => entries.filter(({ aliases }) => aliases.length > 0));
const gap = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '’s ', '-', '\n', '\n\n', ' said ', ' of ');
const article = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.map(([text, space]) => text + space).join(''));

function link(
  text: string,
  entries: readonly GazetteerEntry[],
  overrides: readonly ResolvedOverride[] = [],
): readonly Mention[] {
  const gazetteer = compileGazetteer(entries);
  return resolveMentions(text, findCandidates(text, gazetteer), gazetteer, overrides);
}

test('mentions are in bounds, in order and apart, and their words fold to their alias', () => {
  fc.assert(
    fc.property(article, registers, (text, entries) => {
      let end = 0;
      for (const mention of link(text, entries)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(mention.end).toBeLessThanOrEqual(text.length);
        expect(foldAlias(text.slice(mention.start, mention.end)).toLowerCase()).toBe(
          foldAlias(mention.alias).toLowerCase(),
        );
        end = mention.end;
      }
    }),
    { numRuns: 300 },
  );
});

test('the order of entities and aliases changes nothing', () => {
  fc.assert(
    fc.property(article, registers, (text, entries) => {
      const reversed = entries.toReversed().map((entry) => ({ ...entry, aliases: entry.aliases.toReversed() }));
      expect(link(text, reversed)).toEqual(link(text, entries));
    }),
    { numRuns: 300 },
  );
});

test('a mention is lost to a new alias of another entity only where a mention overlaps it, or where it is claimed twice', () => {
  const added = entityRefSchema.parse('places/new');
  fc.assert(
    fc.property(article, registers, alias, (text, entries, extra) => {
      const grown = [...entries, { entity: added, name: extra.text, aliases: [extra] }];
      fc.pre(gazetteerProblems(grown).every(({ rule }) => rule !== 'link/alias-shared') && extra.needs === undefined);
      const after = link(text, grown);
      for (const mention of link(text, entries)) expect(after.some((other) => overlaps(other, mention))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('typographic variants give the same mentions', () => {
  const variants = new Map([
    [' ', ['\u{A0}', '\n', ' \u{2009}']],
    ['-', ['‐', '‑']],
    ['’', ["'", '‘', 'ʼ']],
    ['e', ['é', 'ë', 'e\u{301}', 'e\u{200B}']],
    ['r', ['\u{AD}r', 'r\u{200D}']],
  ]);
  fc.assert(
    fc.property(article, registers, fc.array(fc.nat(7), { minLength: 20, maxLength: 20 }), (text, entries, choices) => {
      const varied = Array.from(text, (character, index) => {
        const choice = choices[index % choices.length] ?? 0;
        return variants.get(character)?.[choice] ?? character;
      }).join('');
      const names = (mentions: readonly Mention[]): readonly string[] =>
        mentions.map(({ entity, alias: name }) => `${entity} ${name}`);
      expect(names(link(varied, entries))).toEqual(names(link(text, entries)));
    }),
    { numRuns: 300 },
  );
});

test('editors come first: forced spans are mentions, forbidden ones hold none', () => {
  fc.assert(
    fc.property(article, registers, fc.nat(), fc.nat(20), fc.boolean(), (text, entries, at, length, forbid) => {
      const start = at % text.length;
      const span = { start, end: Math.min(text.length, start + length + 1) };
      const mentions = link(text, entries, [{ ...span, entity: forbid ? null : (refs[0] ?? null) }]);
      const touching = mentions.filter((mention) => overlaps(mention, span));
      expect(touching).toEqual(
        forbid ? [] : [{ ...span, entity: refs[0], alias: text.slice(span.start, span.end), origin: 'forced' }],
      );
    }),
  );
});
