import type { Problem } from '../report/problem.ts';
import { compilePoints } from '../text/position.ts';
import { findBlocks } from './blocks.ts';
import { buildTree } from './build-tree.ts';
import { readDateLine } from './date-line.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { findQuotations } from './quotations.ts';
import { divideBlock } from './sentence-block.ts';

/** A seed to parse. */
export interface SeedInput {
  /** Path relative to the project, for problems. */
  readonly file: string;
  /** The canonical text, which every offset of the result refers to. */
  readonly text: string;
  /** `YYYY-MM-DD`; a later date of the seed is refused. Any is allowed if it is left out. */
  readonly latestDate?: string;
}

export type ParseResult =
  | { readonly ok: true; readonly document: ParsedDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses the canonical text of a seed: one optional space, `date YYYY-MM-DD`, then the article in paragraphs
 * parted by blank lines. Nothing of the text is lost or changed: what lies outside the blocks is white space.
 * Takes linear time. A seed without a sound date line or without text gives problems instead.
 */
export function parseSeed({ file, text, latestDate }: SeedInput): ParseResult {
  const date = readDateLine(text, latestDate);
  if (!date.ok) {
    const { rule, offset, message } = date;
    const place = { file, ...compilePoints(text)(offset) };
    return { ok: false, problems: [{ rule, severity: 'error', place, message }] };
  }
  const { value, span } = date;
  const blocks = findBlocks(text, span.end).map((block) => divideBlock(text, block));
  const tree = buildTree(text, { ...span, value }, blocks);
  const quotations = findQuotations(text, blocks);
  return { ok: true, document: { text, date: value, tree, quotations } };
}
