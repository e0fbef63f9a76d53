import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { Span } from '../text/span.ts';
import { quotedSentence } from './render-concordance.ts';

/** The sentence that states a figure, with its words marked; of a figure that crosses sentences, all of them. */
export function figureSentence({ document, figure }: PlacedFigure): readonly ElementContent[] {
  const sentences = document.blocks
    .flatMap((block) => block.sentences)
    .filter((sentence) => sentence.start < figure.end && figure.start < sentence.end);
  const first = sentences[0] ?? figure;
  const span: Span = { start: first.start, end: sentences.at(-1)?.end ?? figure.end };
  return quotedSentence(document, span, [figure]);
}

/** That sentence as HTML. */
export function renderFigureSentence(placed: PlacedFigure): string {
  return toHtml({ type: 'root', children: [...figureSentence(placed)] });
}
