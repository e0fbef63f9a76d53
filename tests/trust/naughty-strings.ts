import { formulas, templates, words } from './naughty/data.ts';
import { html, markdown } from './naughty/grammar.ts';
import { markup } from './naughty/markup.ts';
import { invisible, scripts, shapes } from './naughty/unicode.ts';

/** Classes of text that programs have taken for something else, each string once. */
export const naughtyClasses = {
  markup,
  html,
  markdown,
  formulas,
  templates,
  words,
  scripts,
  invisible,
  shapes,
} as const;

/** All of them, in a fixed order; each is one line without spaces at its ends, so that it fits every field. */
export const naughtyStrings: readonly string[] = [...new Set(Object.values(naughtyClasses).flat())]
  .map((text) => text.trim())
  .filter((text, index, all) => all.indexOf(text) === index);
