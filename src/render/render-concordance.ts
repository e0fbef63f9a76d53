import type { ElementContent } from 'hast';
import { wordsToHtml } from './to-html.ts';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Backlink } from '../corpus/backlinks.ts';
import { showsBlock } from '../corpus/display.ts';
import type { Urls } from '../corpus/urls.ts';
import type { Span } from '../text/span.ts';
import { element } from './element.ts';
import { nestMarks, type Mark } from './nest-marks.ts';

/** One sentence of a source, quoted with some of its words marked, as hast children. */
export function quotedSentence(
  document: AnnotatedDocument,
  sentence: Span,
  marked: readonly Span[],
): readonly ElementContent[] {
  const marks = marked.map(({ start, end }): Mark => ({
    start,
    end,
    rank: 1,
    toElement: (children) => element('mark', {}, ...children),
  }));
  return nestMarks(document.parsed.text, sentence, marks);
}

/** Every sentence that mentions an entity, quoted with the words marked, each linked to its place in the source. */
export function renderConcordance(backlinks: readonly Backlink[], urls: Urls): string {
  return wordsToHtml(
    element(
      'ol',
      { className: ['concordance'], role: 'list' },
      ...backlinks.map((line) => element('li', {}, ...renderLine(line, urls))),
    ),
  );
}

/** Of a document that shows excerpts only, a sentence that is left out is counted and not quoted. */
function renderLine({ document, sentence, mentions }: Backlink, urls: Urls): readonly ElementContent[] {
  const label = placeLabel(sentence.block, sentence.id);
  if (!showsBlock(document, sentence.block))
    return [element('p', { className: ['meta'] }, `${label}: not shown here, for reasons of rights.`)];
  const href = urls.document(document.slug, sentence.id);
  const words = element('p', { lang: document.lang }, ...quotedSentence(document, sentence, mentions));
  return [element('blockquote', { cite: href }, words), element('a', { className: ['place'], href }, label)];
}

const blockNames: Readonly<Record<string, string>> = {
  p: 'Paragraph',
  h: 'Heading',
  c: 'Caption',
  l: 'List item',
  f: 'Page furniture',
};

function placeLabel(block: string, sentence: string): string {
  const match = /^(?<kind>[a-z])(?<number>\d+)$/u.exec(block)?.groups;
  const name =
    match === undefined
      ? block.charAt(0).toUpperCase() + block.slice(1)
      : `${blockNames[match['kind'] ?? ''] ?? 'Block'} ${match['number'] ?? ''}`;
  return `${name}, sentence ${sentence.slice(1)}`;
}
