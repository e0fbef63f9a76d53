import type { ElementContent } from 'hast';
import type { Urls } from '../corpus/urls.ts';
import { element } from '../render/element.ts';
import type { CorrectionRecord } from '../schema/correction.ts';
import { formatDate } from '../text/format-date.ts';

/** For the foot of a live embed: when what it shows was corrected last, with the way to what was wrong. */
export function correctedLink(
  corrections: readonly CorrectionRecord[],
  urls: Urls,
): readonly (ElementContent | string)[] {
  const [newest] = corrections;
  if (newest === undefined) return [];
  const href = urls.page(`/corrections/#${newest.id}`);
  return [' · ', element('a', { href }, `Corrected on ${formatDate(newest.date)}`)];
}
