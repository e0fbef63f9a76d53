import type { ElementContent } from 'hast';
import type { Source } from '../schema/common.ts';
import { safeUrl } from '../schema/common.ts';
import { formatDate } from '../text/format-date.ts';
import { element } from './element.ts';

/** The list of a statement's sources, each a link with publisher and date; reposts are named as such. */
export function sourceList(sources: readonly Source[]): ElementContent {
  return element(
    'ul',
    { className: ['sources'] },
    ...sources.map((source) => element('li', {}, ...sourceItem(source))),
  );
}

function sourceItem({ title, publisher, url, date, repost }: Source): readonly (ElementContent | string)[] {
  const href = safeUrl(url);
  const details = [
    publisher,
    date === undefined ? undefined : formatDate(date),
    repost === true ? 'repost' : undefined,
  ];
  return [
    href === undefined ? title : element('a', { href, rel: ['external'] }, title),
    `, ${details.filter((detail) => detail !== undefined).join(', ')}`,
  ];
}
