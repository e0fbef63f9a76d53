import type { z } from 'zod';
import { findNumbers, type NumberMatch } from '../quantity/index.ts';
import type { Place, Report } from '../report/problem.ts';
import type { ReviewState } from '../schema/common.ts';
import type { figureFileSchema, FigureRecord, WaiverRecord } from '../schema/figure.ts';
import { compareEnds, contains, overlaps, type Span } from '../text/span.ts';
import { anchorQuote, type AnchorTarget } from './anchor-quote.ts';
import type { AccountedNumber, Coverage, DocumentBlock, DocumentFigure } from './annotated-document.ts';
import { figureProblems } from './figure-problems.ts';
import { compilePlaces } from './layout.ts';
import type { Placed } from './record-set.ts';

export type FigureFile = z.infer<typeof figureFileSchema>;

/** The figures of a document and what became of every number in it. */
export interface Account {
  readonly figures: readonly DocumentFigure[];
  readonly numbers: readonly AccountedNumber[];
  readonly coverage: Coverage;
}

interface AnchoredWaiver extends Span {
  readonly record: WaiverRecord;
  readonly place: Place;
}

/**
 * Sets every number of a document against the ledger. In a reviewed document a number that is neither
 * figure nor waiver is an error, elsewhere a warning.
 */
export function accountNumbers(
  target: AnchorTarget,
  blocks: readonly DocumentBlock[],
  ledger: Placed<FigureFile> | undefined,
  review: ReviewState,
  report: Report,
): Account {
  const first = blocks[0]?.start ?? 0;
  const matches = findNumbers(target.text).filter(({ start }) => start >= first);
  const anchored = anchorFigures(target, blocks, ledger, matches, report);
  const figures = anchored.filter(({ record }) => !isProposal(record));
  const proposals = anchored.filter(({ record }) => isProposal(record));
  const allWaivers = anchorWaivers(target, ledger, report);
  const waivers = allWaivers.filter(({ record }) => !isProposal(record));
  const proposedWaivers = allWaivers.filter(({ record }) => isProposal(record));
  const numbers = matches.map((match) => accountFor(match, figures, waivers));
  const severity = review === 'reviewed' ? 'error' : 'warning';
  // A ledger that could not be read may hold any number.
  const isUnread = ledger === undefined && report.hasErrorsIn(ledgerPath(target.file));
  for (const { match, state } of numbers) {
    if (state !== 'open' || isUnread) continue;
    if (
      proposals.some(({ number }) => overlaps(number, match)) ||
      proposedWaivers.some((waiver) => overlaps(waiver, match))
    )
      continue;
    const place = { file: target.file, ...target.pointOf(match.start) };
    const message = `The number “${match.text}” is neither a figure nor a waiver. Add a record of it to ${ledgerPath(target.file)}.`;
    report[severity]('figure/unaccounted', place, message);
  }
  for (const { record, source, path } of proposals) {
    const message = `The figure “${record.id}” is a proposal that nobody has confirmed, so it is not published. Correct it and set \`review: reviewed\`, or remove it.`;
    report[severity]('figure/unconfirmed', source.placeOf([...path, 'review']), message);
  }
  for (const { record, place } of proposedWaivers) {
    const message = `The waiver of “${record.quote.exact}” is a proposal that nobody has confirmed. Set \`review: reviewed\`, or make the number a figure.`;
    report[severity]('figure/unconfirmed', place, message);
  }
  for (const waiver of allWaivers) {
    if (matches.some((match) => overlaps(match, waiver))) continue;
    report.error(
      'figure/idle-waiver',
      waiver.place,
      `No number stands in the waived words “${waiver.record.quote.exact}”. Remove the waiver.`,
    );
  }
  return { figures, numbers, coverage: coverageOf(numbers) };
}

/** True for a figure or waiver that the program proposed: it is checked, and counts only when an editor has confirmed it. */
export function isProposal({ review }: Pick<FigureRecord | WaiverRecord, 'review'>): boolean {
  return review === 'unreviewed';
}

function ledgerPath(file: string): string {
  return `content/figures/${file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'))}.yaml`;
}

/** A figure or a waiver of an editor comes before the program's own reading. */
function accountFor(
  match: NumberMatch,
  figures: readonly DocumentFigure[],
  waivers: readonly AnchoredWaiver[],
): AccountedNumber {
  const figure = figures.find(({ number }) => overlaps(number, match));
  if (figure !== undefined) return { match, state: 'figure', figure };
  const waiver = waivers.find((each) => overlaps(each, match));
  if (waiver !== undefined)
    return { match, state: 'waived', reason: waiver.record.reason, by: 'editor', note: waiver.record.note };
  if (match.kind === 'waived') return { match, state: 'waived', reason: match.reason, by: 'rule' };
  return { match, state: 'open' };
}

function coverageOf(numbers: readonly AccountedNumber[]): Coverage {
  const count = (state: AccountedNumber['state']): number => numbers.filter((each) => each.state === state).length;
  return { numbers: numbers.length, figures: count('figure'), waived: count('waived'), open: count('open') };
}

function anchorFigures(
  target: AnchorTarget,
  blocks: readonly DocumentBlock[],
  ledger: Placed<FigureFile> | undefined,
  matches: readonly NumberMatch[],
  report: Report,
): readonly DocumentFigure[] {
  if (ledger === undefined) return [];
  const placeOf = compilePlaces(blocks);
  const anchored = ledger.value.figures.flatMap((record, index): DocumentFigure[] => {
    const path = ['figures', index];
    const span = anchorQuote(target, record.quote, ledger.placeOf([...path, 'quote', 'exact']), report);
    if (span === undefined) return [];
    const inside = matches.filter((match) => contains(span, match) && match.kind === 'quantity');
    const number = numberSpan(target, span, record.number, inside);
    const figure: DocumentFigure = { ...span, record, number, ...placeOf(span.start), source: ledger, path };
    report.addAll(figureProblems(target, figure, inside));
    return [figure];
  });
  return anchored.toSorted(compareEnds);
}

/** The span of the number's own words: those the record names, or the one number in the quote, or the whole quote. */
function numberSpan(target: AnchorTarget, span: Span, words: string | undefined, inside: readonly NumberMatch[]): Span {
  if (words !== undefined) {
    const start = target.text.indexOf(words, span.start);
    if (start !== -1 && start + words.length <= span.end) return { start, end: start + words.length };
  }
  const [only, ...others] = inside;
  return only !== undefined && others.length === 0 ? { start: only.start, end: only.end } : span;
}

function anchorWaivers(
  target: AnchorTarget,
  ledger: Placed<FigureFile> | undefined,
  report: Report,
): readonly AnchoredWaiver[] {
  return (ledger?.value.waivers ?? []).flatMap((record, index) => {
    const place = ledger?.placeOf(['waivers', index, 'quote', 'exact']) ?? { file: target.file, line: 1, column: 1 };
    const span = anchorQuote(target, record.quote, place, report);
    return span === undefined ? [] : [{ ...span, record, place }];
  });
}
