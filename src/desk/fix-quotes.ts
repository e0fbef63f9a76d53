import { isMap } from 'yaml';
import { anchor } from '../anchor/anchor.ts';
import { describe } from '../anchor/describe.ts';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { RecordFile } from '../record/parse-record.ts';
import type { TextQuoteSelector } from '../schema/common.ts';
import { fold } from '../text/fold.ts';
import { compilePoints } from '../text/position.ts';
import type { Span } from '../text/span.ts';
import { chooseOccurrence } from './choose-occurrence.ts';
import { tidySelector } from './tidy-selector.ts';
import { applyEdits, type Edit, type FileChange } from './edits.ts';
import { quotesOf, type PlacedQuote } from './quote-uses.ts';
import { columnAt, isFlow, openYaml, pairOf, quoted, rangeOf } from './yaml-source.ts';

/**
 * Gives the quotes of a file the `prefix` and `suffix` that they lack, where it is certain which words are meant:
 * quotes that stand several times (see `chooseOccurrence`), and quotes that stand once but whose context is wrong.
 */
export function fixQuotes(file: RecordFile, document: AnnotatedDocument): FileChange | undefined {
  const source = openYaml(file);
  const quotes = quotesOf(file);
  if (source === undefined || quotes.length === 0) return undefined;
  const { text } = document.parsed;
  const folded = fold(text);
  const anchored = quotes.map((each) => ({ ...each, found: anchor(folded, each.quote) }));
  const pointOf = compilePoints(text);
  const edits: Edit[] = [];
  const changes: string[] = [];
  // What one quote is found to mean is taken for those after it.
  const taken = anchored.flatMap(({ found, purpose }) =>
    found.state === 'anchored' ? [{ use: purpose.use, ...found.span }] : [],
  );
  for (const { quote, path, purpose, found } of anchored) {
    const sameKind = taken.filter(({ use }) => use === purpose.use);
    const span = meantSpan(
      found,
      quote,
      () => anchor(folded, { exact: quote.exact }),
      (spans) => chooseOccurrence(document, spans, purpose, sameKind),
    );
    if (span === undefined) continue;
    const edit = contextEdits(source.yaml, source.document.getIn(path), contextOf(text, span, quote));
    if (edit === undefined) continue;
    taken.push({ use: purpose.use, ...span });
    edits.push(...edit.map((each) => ({ ...each, start: each.start + source.offset, end: each.end + source.offset })));
    changes.push(
      `Tied “${quote.exact}” to line ${pointOf(span.start).line}, column ${pointOf(span.start).column} of ${document.file}.`,
    );
  }
  return edits.length === 0 ? undefined : { path: file.path, text: applyEdits(file.text, edits), changes };
}

type Found = ReturnType<typeof anchor>;

function meantSpan(
  found: Found,
  quote: PlacedQuote['quote'],
  alone: () => Found,
  choose: (spans: readonly Span[]) => Span | undefined,
): Span | undefined {
  switch (found.state) {
    case 'anchored':
      return undefined;
    case 'ambiguous':
      return choose(found.spans);
    case 'orphan': {
      if (quote.prefix === undefined && quote.suffix === undefined) return undefined;
      const bare = alone();
      return bare.state === 'anchored' ? bare.span : undefined;
    }
  }
}

/** Characters of context beside a quote that needs none to be found. */
const contextLength = 30;

/** The context that ties a quote to a span; for a quote that stands once, the words beside it in place of the wrong ones. */
function contextOf(text: string, span: Span, quote: TextQuoteSelector): Pick<TextQuoteSelector, 'prefix' | 'suffix'> {
  const { prefix, suffix } = tidySelector(describe(text, span));
  if (prefix !== undefined || suffix !== undefined) return { prefix, suffix };
  return {
    ...(quote.prefix === undefined
      ? {}
      : { prefix: text.slice(Math.max(0, span.start - contextLength), span.start).replace(/^\S+\s+(?=\S)/u, '') }),
    ...(quote.suffix === undefined
      ? {}
      : { suffix: text.slice(span.end, span.end + contextLength).replace(/(?<=\S)\s+\S+$/u, '') }),
  };
}

/** Edits that write the context into the map of a quote: keys that stand are replaced, others added behind `exact`. */
function contextEdits(
  yaml: string,
  map: unknown,
  context: Pick<TextQuoteSelector, 'prefix' | 'suffix'>,
): readonly Edit[] | undefined {
  const exact = pairOf(map, 'exact');
  const key = rangeOf(exact?.key);
  const value = rangeOf(exact?.value);
  if (!isMap(map) || key === undefined || value === undefined) return undefined;
  const edits: Edit[] = [];
  let added = '';
  const separator = isFlow(map) ? ', ' : `\n${' '.repeat(columnAt(yaml, key.start))}`;
  for (const name of ['prefix', 'suffix'] as const) {
    const words = context[name];
    const present = pairOf(map, name);
    const range = rangeOf(present?.value);
    if (words === undefined || words.trim() === '') {
      if (present !== undefined) return undefined;
      continue;
    }
    if (range === undefined) added += `${separator}${name}: ${quoted(words)}`;
    else edits.push({ ...range, text: withEnd(yaml, range, quoted(words)) });
  }
  // A block scalar ends behind its line feed: the new line then begins there.
  const end = yaml.charAt(value.end - 1) === '\n' ? value.end - 1 : value.end;
  return added === '' ? edits : [...edits, { start: end, end, text: added }];
}

function withEnd(yaml: string, range: Span, text: string): string {
  return yaml.charAt(range.end - 1) === '\n' ? `${text}\n` : text;
}
