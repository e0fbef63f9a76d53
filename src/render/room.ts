import type { AnnotatedDocument, DocumentNote } from '../corpus/annotated-document.ts';
import type { NoteKind } from '../schema/annotation.ts';

// Heights in pixels and widths in characters as the wide layout sets them; near is enough.
const text = { line: 31, width: 68, gap: 20 };
const margin = { line: 19.5, width: 53, gap: 8, foot: 40 };
const urgency: readonly NoteKind[] = ['contradiction', 'correction', 'garbled'];

interface Row {
  readonly top: number;
  readonly height: number;
  /** Height of what stands beside it. */
  beside: number;
}

const lines = (length: number, width: number): number => Math.max(1, Math.ceil(length / width));

/**
 * Chooses the notes that stand open beside the text on wide screens: as many as fit without pushing any other
 * further than its own paragraph, contradictions and corrections first.
 */
export function notesWithRoom(document: AnnotatedDocument): ReadonlySet<string> {
  if (document.notes.length === 0) return new Set();
  const rows = new Map<string, Row>();
  let top = 0;
  for (const { node, start, end } of document.blocks) {
    const height = lines(end - start, text.width) * text.line + text.gap;
    rows.set(node.id, { top, height, beside: 0 });
    top += height;
  }
  const add = (block: string, height: number): void => {
    const row = rows.get(block);
    if (row !== undefined) row.beside += height;
  };
  for (const { block, record } of document.figures)
    add(block, lines(record.gist.length + record.value.display.length + 20, margin.width) * margin.line + margin.gap);
  for (const { block, record } of document.notes)
    add(block, lines(record.title.length + 22, margin.width) * margin.line + margin.gap);
  const open = new Set<string>();
  const rank = ({ record }: DocumentNote): number => (urgency.includes(record.kind) ? 0 : 1);
  for (const note of document.notes.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number)) {
    const height = bodyHeight(note);
    add(note.block, height);
    if (fits([...rows.values()], top)) open.add(note.record.id);
    else add(note.block, -height);
  }
  return open;
}

function bodyHeight({ record }: DocumentNote): number {
  const paragraphs = record.body.split(/\n\s*\n/u);
  return paragraphs.reduce(
    (sum, paragraph) => sum + lines(paragraph.length, margin.width) * margin.line + margin.gap / 2,
    margin.foot,
  );
}

function fits(rows: readonly Row[], bottom: number): boolean {
  let end = 0;
  for (const { top, height, beside } of rows) {
    if (beside === 0) continue;
    const start = Math.max(top, end);
    if (start > top + height) return false;
    end = start + beside;
  }
  return end <= bottom;
}
