import type { ContradictionClass } from '../corpus/contradictions.ts';

/** Words for why two figures do not agree. */
export const contradictionLabels: Readonly<Record<ContradictionClass, string>> = {
  conflict: 'Conflict, as both claim to count the same',
  'other-period': 'Other period',
  'other-definition': 'Other definition',
  revision: 'Revision of an earlier figure',
  'target-against-outcome': 'A target against an outcome',
  rounding: 'Rounding',
};

/** The classes of a pair as one phrase: “Other definition; other period”. */
export function contradictionText(classes: readonly ContradictionClass[]): string {
  return classes
    .map((each, index) => (index === 0 ? contradictionLabels[each] : contradictionLabels[each].toLowerCase()))
    .join('; ');
}
