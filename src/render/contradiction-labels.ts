import type { ContradictionClass } from '../corpus/contradictions.ts';

/** Words for why two figures do not agree. */
export const contradictionLabels: Readonly<Record<ContradictionClass, string>> = {
  conflict: 'Conflict: both claim to count the same',
  'other-period': 'Other period',
  'other-definition': 'Other definition',
  revision: 'Revision of an earlier figure',
  'target-against-outcome': 'A target against an outcome',
  rounding: 'Rounding',
};
