import type { TextQuoteSelector } from '../schema/common.ts';

/** A selector without white space at the far ends of its context, which means nothing there. */
export function tidySelector({ exact, prefix, suffix }: TextQuoteSelector): TextQuoteSelector {
  return {
    exact,
    ...(prefix === undefined ? {} : { prefix: prefix.trimStart() }),
    ...(suffix === undefined ? {} : { suffix: suffix.trimEnd() }),
  };
}
