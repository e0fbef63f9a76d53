import { findCandidates, placeLinks, resolveMentions } from '../link/index.ts';
import type { Gazetteer } from '../link/index.ts';
import type { ResolvedOverride } from '../link/mention.ts';
import type { Report } from '../report/problem.ts';
import type { DocumentRecord } from '../schema/document.ts';
import { overlaps, type Span } from '../text/span.ts';
import { anchorQuote, type AnchorTarget } from './anchor-quote.ts';
import type { DocumentBlock, DocumentMention } from './annotated-document.ts';
import { compilePlaces, sectionsOf } from './layout.ts';
import type { Placed } from './record-set.ts';

/** Finds, resolves and places every mention of a document. */
export function linkDocument(
  target: AnchorTarget,
  blocks: readonly DocumentBlock[],
  record: Placed<DocumentRecord> | undefined,
  gazetteer: Gazetteer,
  report: Report,
): readonly DocumentMention[] {
  const overrides = anchorOverrides(target, record, report);
  const candidates = findCandidates(target.text, gazetteer);
  const mentions = resolveMentions(target.text, candidates, gazetteer, overrides);
  const headings = blocks.filter(({ node }) => node.type === 'heading' || node.type === 'headline');
  const placeOf = compilePlaces(blocks);
  // The date line is no part of the article: nothing in it is a mention.
  const start = blocks[0]?.start ?? 0;
  return placeLinks(
    mentions.filter((mention) => mention.start >= start),
    { sections: sectionsOf(blocks, target.text), unlinked: headings },
  ).map((mention) => ({ ...mention, ...placeOf(mention.start) }));
}

function anchorOverrides(
  target: AnchorTarget,
  record: Placed<DocumentRecord> | undefined,
  report: Report,
): readonly ResolvedOverride[] {
  const anchored: ResolvedOverride[] = [];
  for (const [index, { quote, entity }] of (record?.value.links ?? []).entries()) {
    const place = record?.placeOf(['links', index, 'quote', 'exact']) ?? { file: target.file, line: 1, column: 1 };
    const span = anchorQuote(target, quote, place, report);
    if (span === undefined) continue;
    const clash = anchored.find((other) => overlaps(other, span));
    if (clash === undefined) anchored.push({ ...span, entity });
    else
      report.error(
        'link/overlap',
        place,
        `The words “${quote.exact}” overlap those of another override, “${slice(target, clash)}”. Shorten one of them.`,
      );
  }
  return anchored;
}

function slice(target: AnchorTarget, { start, end }: Span): string {
  return target.text.slice(start, end);
}
