import type { Place, Problem } from '../report/problem.ts';
import { isCommonWord } from './common-words.ts';
import { foldAlias, spellingsOf } from './gazetteer.ts';
import type { GazetteerAlias, GazetteerEntry } from './mention.ts';
import { lowerCase } from './words.ts';

/**
 * Checks the aliases of all entities: none is empty, a bare number or a single letter, none is claimed by two
 * entities unless each asks for the full name, and exceptions hold the alias they except. An alias
 * that is a common word is reported too, as a warning.
 */
export function gazetteerProblems(entries: readonly GazetteerEntry[]): Problem[] {
  const problems: Problem[] = [];
  const claims = new Map<string, Claim>();
  for (const entry of entries) {
    for (const alias of entry.aliases) {
      const place = alias.place ?? { file: `content/${entry.entity}.md`, line: 1, column: 1 };
      problems.push(...formProblems(alias, place), ...claimProblems(claims, { entry, alias, place }));
    }
  }
  return problems;
}

interface Claim {
  readonly entry: GazetteerEntry;
  readonly alias: GazetteerAlias;
  readonly place: Place;
}

function formProblems(alias: GazetteerAlias, place: Place): Problem[] {
  const text = foldAlias(alias.text);
  const problems: Problem[] = [];
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const message = `The alias “${alias.text}” holds no letter. Write words that name the entity in a text, or remove it.`;
    problems.push({ rule: 'link/alias-empty', severity: 'error', place, message });
  } else if (/^[\p{N}\p{P}\p{S} ]+$/u.test(text)) {
    const message = `The alias “${alias.text}” is a bare number, which would mark figures. Add the words that make it a name.`;
    problems.push({ rule: 'link/alias-number', severity: 'error', place, message });
  } else if (/^\p{L}\.?$/u.test(text) && alias.case !== 'exact') {
    const message = `The alias “${alias.text}” is a single letter. Add the words around it, or state \`case: exact\` if it is meant.`;
    problems.push({ rule: 'link/alias-common', severity: 'error', place, message });
  } else if (isCommonWord(text) && alias.case !== 'exact') {
    const message = `The alias “${alias.text}” is a common word and would be marked wherever it stands. Use a longer phrase, or state \`case: exact\` if it is meant.`;
    problems.push({ rule: 'link/alias-common', severity: 'warning', place, message });
  }
  for (const phrase of alias.except ?? []) {
    if (lowerCase(foldAlias(phrase)).includes(lowerCase(text)) && foldAlias(phrase).length > text.length) continue;
    const message = `The exception “${phrase}” does not hold the alias “${alias.text}” within a longer phrase. Write the whole longer name.`;
    problems.push({ rule: 'link/except', severity: 'error', place, message });
  }
  return problems;
}

function claimProblems(claims: Map<string, Claim>, claim: Claim): Problem[] {
  const { entry, alias, place } = claim;
  for (const spelling of spellingsOf(alias.text)) {
    const key = lowerCase(spelling);
    const first = claims.get(key);
    if (first === undefined) claims.set(key, claim);
    else if (first.entry.entity !== entry.entity && !(asksFullName(first.alias) && asksFullName(alias))) {
      const message = `The alias “${alias.text}” also names ${first.entry.entity} (${first.place.file}:${first.place.line}), letter case aside. Keep it at one of them, lengthen it, or state \`needs: full-name\` at both.`;
      return [{ rule: 'link/alias-shared', severity: 'error', place, message }];
    }
  }
  return [];
}

function asksFullName({ needs }: GazetteerAlias): boolean {
  return needs === 'full-name';
}
