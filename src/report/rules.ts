/**
 * Every rule that can be broken, with a paragraph for editors: what it asks and why. Ids are permanent.
 * Kept in alphabetical order.
 */
export const rules = {
  'anchor/ambiguous': 'A quote must occur exactly once in its source. Add a `prefix` or `suffix` of neighbouring words, so that it can mean one place only.',
  'anchor/orphan': 'A quote must occur in its source, letter for letter; only typographic variants of quotation marks, hyphens, spaces and accents are forgiven. Otherwise a note or figure would hang on words that nobody wrote.',
  'record/duplicate-key': 'A key may stand once in a record; the second would silently replace the first.',
  'record/syntax': 'A record must be valid YAML of the plain kind: no tabs, no aliases, no custom tags.',
  'record/unknown-key': 'A record holds known keys only, so that a misspelt key is not silently ignored.',
  'record/value': 'Each key of a record has a form that its value must follow.',
} as const;

export type RuleId = keyof typeof rules;
