import type { AnnotatedDocument, DocumentSentence } from '../../corpus/annotated-document.ts';
import type { TextQuoteSelector } from '../../schema/common.ts';
import { tidySelector } from '../tidy-selector.ts';
import { comment, flowList, flowScalar, scalar, schemaLine } from '../yaml-text.ts';
import type { FigureProposal, LedgerProposal, WaiverProposal } from './propose-figures.ts';

/** The ledger of a document as proposed: each figure and waiver under its sentence, to be confirmed one by one. */
export function writeFigures(document: AnnotatedDocument, ledger: LedgerProposal, measures: readonly string[]): string {
  const list = (key: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [`${key}: []`] : [`${key}:`, ...items];
  const figures = ledger.figures.map((figure, index) => writeFigure(document, figure, index + 1));
  const open = ledger.figures.filter(({ guess }) => guess === undefined).length;
  const recognised = ledger.recognised.flatMap(({ text, reason, sentence }) => [
    ...comment(`“${text}”: ${reason}. ${cite(document, sentence)}`),
  ]);
  return [
    schemaLine('figures'),
    ...comment(
      `Numbers of ${document.file}, as the program proposes them. Nothing here is published until it is confirmed.`,
    ),
    ...comment(
      'For each figure: correct what was guessed (value, measure, kind, population, places, agencies, said_by), write the gist in one sentence, add sources, and set `review: reviewed`. Remove what is no figure, and write a waiver for it.',
    ),
    ...comment(`Measures: ${measures.join(', ')}. Kinds: stock, flow, rate, ratio, target, capacity.`),
    // A list of comments alone would be no list.
    ...(figures.length > open ? ['figures:'] : ['figures: []']),
    ...figures,
    '',
    ...list(
      'waivers',
      ledger.waivers.map((waiver) => writeWaiver(document, waiver)),
    ),
    '',
    ...(recognised.length === 0
      ? []
      : [...comment('Numbers that the program recognises as no figure; they need no record.'), ...recognised, '']),
    'explanations: []',
    '',
  ].join('\n');
}

function writeFigure(document: AnnotatedDocument, figure: FigureProposal, index: number): string {
  const lines = figureLines(document, figure);
  const head = ['', ...comment(`${index}. ${cite(document, figure.sentence)}`, '  ')];
  if (figure.guess !== undefined) return [...head, ...lines.map((line) => `  ${line}`)].join('\n');
  const advice = comment(
    'No measure of the ledger seems to fit. Choose one, or add one with `npm run new -- measure NAME`; then take the signs before these lines away. Or waive the number.',
    '  ',
  );
  return [...head, ...advice, ...lines.map((line) => `  # ${line}`)].join('\n');
}

/** The record of a proposed figure as an item of a list, without indentation. */
export function figureLines(document: Pick<AnnotatedDocument, 'publisher'>, figure: FigureProposal): readonly string[] {
  const { id, number, quantity, guess, population, places, agencies, speaker, quote } = figure;
  const unit =
    quantity.unit === 'count' ? (guess?.measure.unit ?? 'people') : quantity.unit === 'ratio' ? 'share' : quantity.unit;
  const said = 'entity' in speaker ? `entity: ${speaker.entity}` : `name: ${flowScalar(speaker.name)}`;
  return [
    `- id: ${id}`,
    '  quote:',
    ...quoteLines(quote, '    '),
    `  value: { low: ${flowScalar(quantity.low)}, high: ${flowScalar(quantity.high)}, unit: ${flowScalar(unit)}, display: ${JSON.stringify(number.text)}, modality: ${quantity.modality} }`,
    ...(figure.isOneOfSeveral ? [`  number: ${JSON.stringify(number.text)}`] : []),
    `  measure: ${guess?.measure.id ?? '""'}`,
    `  kind: ${guess?.kind ?? 'flow'}`,
    `  population: ${scalar(population)}`,
    `  places: ${flowList(places)}`,
    `  agencies: ${flowList(agencies)}`,
    '  # period: { start: "YYYY-MM-DD", end: "YYYY-MM-DD" }',
    `  said_by: { ${said} }`,
    `  reported_by: ${flowList(document.publisher === undefined ? [] : [document.publisher])}`,
    '  gist: "To be written: what this number is."',
    '  sources: []',
    '  review: unreviewed',
  ];
}

function writeWaiver(document: AnnotatedDocument, { quote, repeats, sentence }: WaiverProposal): string {
  return [
    ...comment(cite(document, sentence), '  '),
    '  - quote:',
    ...quoteLines(quote, '      '),
    '    reason: duplicate',
    `    note: ${scalar(`Seems to repeat ${repeats}.`)}`,
    '    review: unreviewed',
  ].join('\n');
}

/** A quote selector as lines of YAML. */
export function quoteLines(quote: TextQuoteSelector, indentation: string): readonly string[] {
  const given = tidySelector(quote);
  return Object.entries(given).flatMap(([key, words]) =>
    words === undefined ? [] : [`${indentation}${key}: ${JSON.stringify(words)}`],
  );
}

/** “sentence” (block), on one line. */
export function cite(document: AnnotatedDocument, sentence: DocumentSentence): string {
  return `“${document.parsed.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')}” (${sentence.block})`;
}
