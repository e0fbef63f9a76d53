import { isAcronym } from './alias-case.ts';
import { isCommonWord } from './common-words.ts';
import { Context, reach, styleAround, type Style } from './context.ts';
import type { Candidate } from './find-candidates.ts';
import type { Gazetteer } from './gazetteer.ts';
import { belongsElsewhere, endsPlaceName, goesOn } from './longer-names.ts';
import type { GazetteerAlias } from './mention.ts';
import { isQualifiedAway } from './place-qualifier.ts';
import { bearerOf, isLesserTitle, type Bearer } from './surnames.ts';

/** A candidate that may be a mention; of a bare surname, whose it is. */
export interface Judged {
  readonly candidate: Candidate;
  readonly bearer?: Bearer;
}

/**
 * Judges each candidate by the words around it and returns, in the same order, those that may name their
 * entity, and surnames of namesakes as such.
 */
export function judge(text: string, candidates: readonly Candidate[], gazetteer: Gazetteer): Judged[] {
  const ends = new Set(candidates.map(({ end }) => end));
  const open = withoutExceptions(candidates);
  const judged: Judged[] = [];
  // From right to left, so that the mentions after each candidate are known.
  const starts: number[] = [];
  for (const candidate of open.toReversed()) {
    const next = starts.findLast((start) => start >= candidate.end) ?? text.length;
    const verdict = judgeOne(text, candidate, gazetteer, ends, next);
    if (verdict === undefined) continue;
    judged.push(verdict);
    if (verdict.bearer !== 'other') starts.push(candidate.start);
  }
  return judged.reverse();
}

function judgeOne(
  text: string,
  candidate: Candidate,
  { namesOf }: Gazetteer,
  ends: ReadonlySet<number>,
  next: number,
): Judged | undefined {
  const { entity, text: name, key } = candidate.pattern;
  const register = entity.slice(0, entity.indexOf('/'));
  const context = new Context(text, candidate);
  const style = once(() => styleAround(text, candidate));
  if (isLostInCapitals(name, key, style)) return undefined;
  if (register !== 'policies' && context.mayGoOn) {
    // Where the next words are a mention by themselves, they do not carry this name on.
    const after = next - candidate.end < reach ? context.afterUntil(next) : context.after;
    if (goesOn(register, after, style)) return undefined;
  }
  const names = namesOf.get(entity);
  if (register === 'people') {
    if (names?.surnames.has(key) !== true) return isLesserTitle(name, context) ? undefined : { candidate };
    return { candidate, bearer: bearerOf(names, context, style, ends.has(candidate.start - 1)) };
  }
  if (register !== 'places') return belongsElsewhere(key, context) ? undefined : { candidate };
  if (endsPlaceName(name, isAcronym(name), context, style)) return undefined;
  return names !== undefined && isQualifiedAway(name, names, context) ? undefined : { candidate };
}

// “TELL US MORE”, “ON THIN ICE”: among capitals a name spelt like a common word cannot be told from it.
function isLostInCapitals(name: string, key: string, style: () => Style): boolean {
  return name !== key && !name.includes(' ') && isCommonWord(key) && style() === 'capitals';
}

/** Drops the exceptions, and the candidates that lie within an exception to their own alias. */
function withoutExceptions(sorted: readonly Candidate[]): readonly Candidate[] {
  const endOf = new Map<GazetteerAlias, number>();
  return sorted.filter(({ end, pattern: { role, alias } }) => {
    const covered = endOf.get(alias) ?? 0;
    if (role === 'except') endOf.set(alias, Math.max(covered, end));
    return role === 'alias' && covered < end;
  });
}

function once<Value>(compute: () => Value): () => Value {
  let value: { readonly known: Value } | undefined;
  return () => (value ??= { known: compute() }).known;
}
