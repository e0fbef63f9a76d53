// Marks that mean something wherever they stand in a line; `{` and `}` for readers that take them as code, `:` for directives.
const inline = /[\\`*_[\]<>{}|~]|&(?=#?\w+;)|:(?=\p{L})/gu;
// Marks that mean something only at the start of a block.
const heading = /^#/u;
const bullet = /^[+\-=]/u;
const ordered = /^(?<number>\d{1,9})(?<mark>[.)])/u;
const directive = /^:/u;

/** Escapes text that is no Markdown, so that it reads as itself when it begins a line; line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\n\r]\s*/gu, ' ')
    .trim()
    .replace(inline, '\\$&')
    .replace(heading, '\\#')
    .replace(bullet, '\\$&')
    .replace(directive, '\\:')
    .replace(ordered, '$<number>\\$<mark>');
}

/** Writes a link of Markdown; the address must be one that a URL parser wrote. */
export function markdownLink(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](${address.replace(/[()<>\s\\]/gu, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`;
}
