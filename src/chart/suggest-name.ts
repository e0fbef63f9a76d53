import { nearest } from '../text/suggest.ts';

/** A sentence that offers the known name nearest to a wrong one, or else lists the known names if they are few. */
export function suggestName(wrong: string, known: readonly string[]): string {
  const near = nearest(wrong, known);
  if (near !== undefined) return ` Did you mean “${near}”?`;
  return known.length === 0 || known.length > 20 ? '' : ` Known are ${known.join(', ')}.`;
}
