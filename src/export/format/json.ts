/** Writes a JSON file: one line, with a line feed at its end. */
export function toJson(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

const unsafe = /[<>&\u{2028}\u{2029}]/gu;

/**
 * Writes JSON for an inline `<script>`: nothing in it can close the element, open a comment or end a line
 * of JavaScript. Reads back as the same value.
 */
export function jsonForScript(value: object): string {
  return JSON.stringify(value).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
