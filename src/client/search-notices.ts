import type { Relaxation, SearchAnswer } from '../search/protocol.ts';
import { recordTypes } from '../search/record-types.ts';
import { build } from './build-element.ts';

const many = new Map(recordTypes.map((type) => [type.value, type] as const));
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
/** What has quotation marks of its own needs no others. */
const inQuotes = (words: string): string => (/["“”„«»]/u.test(words) ? words : `“${words}”`);
const quote = (words: readonly string[], form = list): string => form.format(words.map(inQuotes));

/** How many there are of each type, in one sentence, as it is announced. */
export function summarise({ total, groups, best, list: one }: SearchAnswer, query: string): string {
  const about = query === '' ? '' : ` for ${inQuotes(query)}`;
  if (total === 0)
    return best.length > 0
      ? `No text found${about}; ${best.length === 1 ? 'one name fits' : `${best.length} names fit`}.`
      : `Nothing found${about}.`;
  const counted = `${total.toLocaleString('en-GB')} ${total === 1 ? 'result' : 'results'}${about}`;
  if (one !== undefined || groups.length === 0) return `${counted}.`;
  // What the query names stands apart from its group.
  const named = total - groups.reduce((sum, { total: own }) => sum + own, 0);
  const parts = [
    ...(named > 0 ? [`${named} by name`] : []),
    ...groups.map(
      ({ type, total: own }) =>
        `${own.toLocaleString('en-GB')} ${(own === 1 ? many.get(type)?.one : many.get(type)?.many)?.toLowerCase() ?? ''}`,
    ),
  ];
  return `${counted}: ${list.format(parts)}.`;
}

/** Says what was changed about a query for anything to be found, and offers the corrected one. */
export function renderRelaxation(
  relaxed: Relaxation,
  total: number,
  search: (query: string) => void,
): readonly HTMLElement[] {
  const { unknown, dropped, kept, corrected, query } = relaxed;
  const notices: HTMLElement[] = [];
  if (corrected.length > 0) {
    const link = build('button', {
      type: 'button',
      className: 'link-button',
      textContent: corrected.map(({ to }) => to).join(' '),
      onclick: () => search(query),
      data: { correction: query },
    });
    notices.push(
      build(
        'p',
        {},
        'Did you mean ',
        link,
        `? No page has ${quote(
          corrected.map(({ from }) => from),
          either,
        )}${total > 0 ? ', so these are results for the correction.' : '.'}`,
      ),
    );
  }
  if (unknown.length > 0)
    notices.push(
      build('p', {
        textContent: `No page has ${quote(unknown, either)}${kept.length > 0 && total > 0 ? `, so these are results for ${quote(kept)}` : ''}.`,
      }),
    );
  else if (dropped.length > 0)
    notices.push(
      build('p', {
        textContent: `No page has all of these words. Left out: ${quote(dropped)}; looked for: ${quote(kept)}.`,
      }),
    );
  return notices;
}

/** Says that a query for figures fits more of them than were read. */
export function renderPartial(): HTMLElement {
  return build('p', {
    textContent: 'There are more figures than were read for this. Name a measure, a time or a size to see the others.',
  });
}

/** What to try when nothing was found. */
export function renderNothing(hasFilters: boolean, clear: () => void): HTMLElement {
  return build(
    'div',
    { className: 'search-nothing' },
    build('p', { textContent: 'You could try:' }),
    build(
      'ul',
      {},
      hasFilters
        ? build(
            'li',
            {},
            build('button', {
              type: 'button',
              className: 'link-button',
              textContent: 'the same without filters',
              onclick: clear,
            }),
          )
        : undefined,
      build('li', { textContent: 'fewer words, or another word for the same thing' }),
      build('li', { textContent: 'a number as digits, such as 140,000 or 140k' }),
      build('li', {}, 'the ', build('a', { href: '#indexes', textContent: 'indexes' }), ' of everything that is here'),
    ),
  );
}
