import { anchor } from '../anchor/anchor.ts';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { selectionKinds, selectionPlace, selectionYaml } from '../desk/selection.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/**
 * The YAML for words that were selected on a page: `document`, `kind`, the words themselves as `text`, and the blocks and
 * offsets at which they begin and end. The words are looked for where they were selected, else anywhere they stand once.
 */
export function selectionText(corpus: Corpus | undefined, query: URLSearchParams): string | undefined {
  const document = corpus?.documents.find(({ id }) => id === query.get('document'));
  const kind = selectionKinds.find((each) => each === query.get('kind'));
  if (corpus === undefined || document === undefined || kind === undefined) return undefined;
  const span = spanOf(document, query);
  const yaml = span && selectionYaml(document, corpus, span, kind);
  return yaml && `# ${selectionPlace(document, kind)}\n${yaml}`;
}

function spanOf(document: AnnotatedDocument, query: URLSearchParams): Span | undefined {
  const words = query.get('text') ?? '';
  const start = offsetOf(document, query.get('startBlock'), query.get('start'));
  const end = offsetOf(document, query.get('endBlock'), query.get('end'));
  const { text } = document.parsed;
  if (start !== undefined && end !== undefined && sameWords(text.slice(start, end), words)) return { start, end };
  const found = anchor(fold(text), { exact: words.trim() });
  return found.state === 'anchored' ? found.span : undefined;
}

function offsetOf({ blocks }: AnnotatedDocument, id: string | null, offset: string | null): number | undefined {
  const block = blocks.find(({ node }) => node.id === id);
  return block === undefined || offset === null ? undefined : Math.min(block.start + Number(offset), block.end);
}

function sameWords(a: string, b: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/gu, '');
  return plain(a) === plain(b);
}
