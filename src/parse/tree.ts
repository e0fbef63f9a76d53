import type { Literal, Parent, Position } from 'unist';

/**
 * The tree of a source document: mdast's form for a plain-text article. Every node has a position with
 * offsets into the canonical text; blocks and sentences follow each other without overlap, and what lies
 * between them is white space only.
 */
export interface SeedRoot extends Parent {
  type: 'seed';
  children: SeedBlock[];
  position: Position;
}

/** The machine-readable first words `date YYYY-MM-DD`: no part of the article. */
export interface DateLine extends Literal {
  type: 'dateLine';
  /** The date, `YYYY-MM-DD`. */
  value: string;
  position: Position;
}

/** What a block of the article is. */
export const blockTypes = ['headline', 'byline', 'heading', 'paragraph', 'caption', 'listItem', 'furniture'] as const;
export type BlockType = (typeof blockTypes)[number];

/**
 * One block of the article. Ids count per kind through the document: paragraphs `p1`…, headings `h1`…,
 * captions `c1`…, list items `l1`…, furniture `f1`…; `headline`; `byline`.
 */
export interface TextBlock extends Parent {
  type: BlockType;
  id: string;
  children: Sentence[];
  position: Position;
  /** For a list item: its marker, which is part of the block's text. */
  marker?: string;
}

type SeedBlock = DateLine | TextBlock;

/** A sentence; its id counts through the document: `s1`… */
export interface Sentence extends Parent {
  type: 'sentence';
  id: string;
  children: SeedInline[];
  position: Position;
}

/** A stretch of plain text. */
export interface SeedText extends Literal {
  type: 'text';
  value: string;
  position: Position;
}

/** `dateline`: “WASHINGTON (AP) —” at the head of a paragraph; `credit`: “(Getty Images via AFP)” in a caption. */
export interface SeedPhrase extends Parent {
  type: 'dateline' | 'credit';
  children: SeedText[];
  position: Position;
}

export type SeedInline = SeedText | SeedPhrase;
