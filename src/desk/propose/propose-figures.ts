import { anchor } from '../../anchor/anchor.ts';
import { describe } from '../../anchor/describe.ts';
import type { AccountedNumber, AnnotatedDocument, DocumentSentence } from '../../corpus/annotated-document.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Quantity } from '../../quantity/index.ts';
import type { TextQuoteSelector } from '../../schema/common.ts';
import type { Speaker } from '../../schema/figure.ts';
import { fold } from '../../text/fold.ts';
import { oneLine } from '../../text/one-line.ts';
import { toSlug } from '../../text/slug.ts';
import { contains, type Span } from '../../text/span.ts';
import { countedWords } from './counted-words.ts';
import { guessMeasure, type MeasureGuess } from './guess-measure.ts';
import { guessSpeaker } from './guess-speaker.ts';

interface Proposal {
  readonly number: Span & { readonly text: string };
  readonly sentence: DocumentSentence;
  readonly quote: TextQuoteSelector;
}

/** A figure that a number of a document may be. */
export interface FigureProposal extends Proposal {
  readonly id: string;
  readonly quantity: Quantity;
  /** Undefined if no measure of the ledger seems to fit. */
  readonly guess: MeasureGuess | undefined;
  readonly population: string;
  readonly places: readonly string[];
  readonly agencies: readonly string[];
  readonly speaker: Speaker;
  /** True if the quote holds other numbers too, so that the record must name this one. */
  readonly isOneOfSeveral: boolean;
}

/** A number that seems to repeat an earlier one of the document. */
export interface WaiverProposal extends Proposal {
  readonly repeats: string;
}

/** A number that the program recognises as no figure: it needs no record. */
export interface RecognisedNumber {
  readonly text: string;
  readonly reason: string;
  readonly sentence: DocumentSentence;
}

export interface LedgerProposal {
  readonly figures: readonly FigureProposal[];
  readonly waivers: readonly WaiverProposal[];
  readonly recognised: readonly RecognisedNumber[];
}

/** Proposes what each open number of a document is: a figure, or a repetition of one before it. */
export function proposeLedger(
  document: AnnotatedDocument,
  corpus: Pick<Corpus, 'documents' | 'measures' | 'entities'>,
): LedgerProposal {
  const taken = new Set<string>(corpus.documents.flatMap(({ figures }) => figures.map(({ record }) => record.id)));
  const figures: FigureProposal[] = [];
  const waivers: WaiverProposal[] = [];
  const recognised: RecognisedNumber[] = [];
  for (const [index, { match, ...account }] of document.numbers.entries()) {
    const sentence = sentenceAt(document, match.start);
    if (sentence === undefined) continue;
    if (match.kind === 'waived') {
      recognised.push({ text: match.text, reason: match.reason, sentence });
      continue;
    }
    if (account.state !== 'open') continue;
    const proposal = proposeFigure(document, corpus, {
      match,
      quantity: match.quantity,
      sentence,
      next: document.numbers[index + 1],
    });
    const twin = figures.find((figure) => isSame(figure, proposal));
    if (twin === undefined) figures.push({ ...proposal, id: freeId(proposal, taken) });
    else
      waivers.push({
        number: proposal.number,
        sentence,
        quote: describe(document.parsed.text, match),
        repeats: twin.id,
      });
  }
  return { figures, waivers, recognised };
}

/** Proposes the figure of words that an editor chose: of the first number in them, or of a statement without one. */
export function proposeSelected(
  document: AnnotatedDocument,
  corpus: Pick<Corpus, 'documents' | 'measures' | 'entities'>,
  span: Span,
): FigureProposal | undefined {
  const sentence = sentenceAt(document, span.start);
  if (sentence === undefined) return undefined;
  const inside = document.numbers.map(({ match }) => match).filter((match) => contains(span, match));
  const match = inside.find(({ kind }) => kind === 'quantity') ??
    inside[0] ?? { ...span, text: document.parsed.text.slice(span.start, span.end), kind: 'waived' };
  const quantity: Quantity =
    match.kind === 'quantity' ? match.quantity : { low: null, high: null, unit: 'count', modality: 'unquantified' };
  const proposal = proposeFigure(document, corpus, { match, quantity, sentence, next: undefined });
  const taken = new Set<string>(corpus.documents.flatMap(({ figures }) => figures.map(({ record }) => record.id)));
  const isOneOfSeveral = inside.filter(({ kind }) => kind === 'quantity').length > 1;
  return { ...proposal, id: freeId(proposal, taken), quote: describe(document.parsed.text, span), isOneOfSeveral };
}

interface OpenNumber {
  readonly match: Span & { readonly text: string };
  readonly quantity: Quantity;
  readonly sentence: DocumentSentence;
  readonly next: AccountedNumber | undefined;
}

function proposeFigure(
  document: AnnotatedDocument,
  corpus: Pick<Corpus, 'measures' | 'entities'>,
  { match, quantity, sentence, next }: OpenNumber,
): FigureProposal {
  const { text } = document.parsed;
  const counted = countedWords(text, match, Math.min(sentence.end, next?.match.start ?? sentence.end));
  // Words that end a quotation are quoted without its mark.
  const words = text.slice(match.start, counted.end).replace(/[\s"“”]+$/u, '');
  const span = { start: match.start, end: match.start + Math.max(words.length, match.text.length) };
  const within = { start: match.start - sentence.start, end: match.end - sentence.start };
  const guess = guessMeasure(text.slice(sentence.start, sentence.end), within, quantity.unit, corpus.measures);
  const near = [
    ...new Set(document.mentions.filter((mention) => mention.sentence === sentence.id).map(({ entity }) => entity)),
  ];
  const population = oneLine(text.slice(counted.start, counted.end))
    .replace(/^of (?:the )?/u, '')
    .replace(/["“”]/gu, '');
  return {
    id: '',
    number: { start: match.start, end: match.end, text: oneLine(match.text) },
    sentence,
    quote: describe(text, isAnchored(text, span) ? span : match),
    quantity,
    guess,
    population: population !== '' ? population : quantity.unit === 'count' ? 'people' : 'to be named',
    places: near.filter((ref) => ref.startsWith('places/')),
    agencies: near.filter((ref) => isAgency(corpus, ref)),
    speaker: guessSpeaker(document, match, sentence),
    isOneOfSeveral: false,
  };
}

function isAnchored(text: string, span: Span): boolean {
  return anchor(fold(text), describe(text, span)).state === 'anchored';
}

function isAgency({ entities }: Pick<Corpus, 'entities'>, ref: Parameters<Corpus['entities']['get']>[0]): boolean {
  const entity = entities.get(ref);
  return (
    entity?.register === 'organisations' && (entity.record.kind === 'agency' || entity.record.kind === 'department')
  );
}

function isSame(a: FigureProposal, b: FigureProposal): boolean {
  const head = ({ population }: FigureProposal): string => population.split(' ').at(-1)?.toLowerCase() ?? '';
  return (
    a.quantity.low === b.quantity.low &&
    a.quantity.high === b.quantity.high &&
    a.quantity.unit === b.quantity.unit &&
    head(a) === head(b)
  );
}

function sentenceAt({ blocks }: AnnotatedDocument, offset: number): DocumentSentence | undefined {
  return blocks.flatMap(({ sentences }) => sentences).find(({ start, end }) => start <= offset && offset < end);
}

/** “f-about-2000-members”, told apart by a number where it is taken. */
function freeId({ number, population }: FigureProposal, taken: Set<string>): string {
  const words = toSlug(number.text.replaceAll(',', ''));
  const head = toSlug(population.split(' ').at(-1) ?? '');
  const base = ['f', words, head]
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 70)
    .replace(/-+$/u, '');
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
