import type { ParsedDocument } from './parsed-document.ts';

/**
 * Draws what was recognised in a document as lines of text: each block with its place and id, each sentence
 * with its words, dateline and credit in angle brackets; then the quotations with their speakers.
 */
export function outline({ text, tree, quotations }: ParsedDocument): string {
  const lines: string[] = [];
  for (const block of tree.children) {
    const { line, column } = block.position.start;
    if (block.type === 'dateLine') {
      lines.push(`${line}:${column} dateLine ${block.value}`);
      continue;
    }
    const marker = block.marker === undefined ? '' : ` “${block.marker}”`;
    lines.push(`${line}:${column} ${block.type} ${block.id}${marker}`);
    for (const sentence of block.children) {
      const words = sentence.children.map((inline) =>
        inline.type === 'text'
          ? inline.value
          : `<${inline.type}: ${inline.children.map(({ value }) => value).join('')}>`,
      );
      lines.push(`  ${sentence.id} ${words.join('').replaceAll('\n', ' ⏎ ')}`);
    }
  }
  for (const { start, end, speaker } of quotations) {
    const name = speaker === undefined ? '–' : text.slice(speaker.start, speaker.end);
    lines.push(`quotation [${name}] ${text.slice(start, end).replaceAll('\n', ' ⏎ ')}`);
  }
  return lines.join('\n');
}
