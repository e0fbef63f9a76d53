import { emptySearch, writeAddress } from '../search/address.ts';
import type { Part } from '../search/passages.ts';
import type { Hit, HitGroup, SearchAnswer } from '../search/protocol.ts';
import { recordTypes } from '../search/record-types.ts';
import { formatDate } from '../text/format-date.ts';
import { build } from './build-element.ts';

const words = new Map(recordTypes.map((type) => [type.value, type] as const));

/** What hits lead to beside their own pages. */
export interface HitActions {
  /** Path of the page of search, where what names an entity is listed. */
  readonly page: string;
  /** Shows more hits of a type, or of the one list; undefined where there is no room for more. */
  readonly more: ((type: HitGroup['type'] | 'all', shown: number) => void) | undefined;
}

interface Section {
  readonly id: HitGroup['type'] | 'best' | 'all';
  readonly title: string;
  readonly hits: readonly Hit[];
  /** How many there are, shown or not; undefined where it does not matter. */
  readonly total?: number;
}

/** Everything that was found, as elements: what the query names first, then groups by type, or one list. */
export function renderHits({ best, groups, list, total }: SearchAnswer, actions: HitActions): readonly HTMLElement[] {
  const isNamed = best.some(({ entity }) => entity !== undefined);
  const sections: readonly Section[] =
    list === undefined
      ? [
          { id: 'best', title: isNamed ? 'Best match' : 'Go to', hits: best },
          ...groups.map(({ type, hits, total: own }) => ({
            id: type,
            title: words.get(type)?.many ?? '',
            hits,
            total: own,
          })),
        ]
      : [{ id: 'all', title: 'Newest first', hits: list, total }];
  return sections.filter(({ hits }) => hits.length > 0).map((section) => renderSection(section, actions));
}

function renderSection({ id, title, hits, total }: Section, actions: HitActions): HTMLElement {
  const count =
    total === undefined
      ? undefined
      : build('span', { className: 'search-count', textContent: ` ${total.toLocaleString('en-GB')}` });
  const heading = build('h2', { id: `found-${id}` }, title, count);
  const isMixed = id === 'best' || id === 'all';
  const list = build(
    'ol',
    { role: 'list', className: 'search-results' },
    ...hits.map((hit) => renderHit(hit, isMixed, actions.page)),
  );
  const group = build('section', { className: 'search-group', data: { group: id } }, heading, list);
  group.setAttribute('aria-labelledby', heading.id);
  const { more } = actions;
  if (more !== undefined && id !== 'best' && total !== undefined && total > hits.length) {
    const what = id === 'all' ? 'results' : (words.get(id)?.many.toLowerCase() ?? '');
    group.append(
      build('button', {
        type: 'button',
        className: 'button',
        textContent: `Show more ${what}`,
        onclick: () => more(id, hits.length),
        data: { more: id },
      }),
    );
  }
  return group;
}

/** One hit. A document opens at the first of its sentences; the others have links of their own. Sentences of other pages have no address. */
function renderHit(
  { type, href, title, date, by, source, entity, passages }: Hit,
  isMixed: boolean,
  page: string,
): HTMLElement {
  const [first, ...others] = passages;
  const at = (fragment: string | undefined): string => (fragment === undefined ? href : `${href}#${fragment}`);
  const day = date === undefined || type === 'figure' ? '' : formatDate(date);
  const details = [isMixed ? (words.get(type)?.one ?? '') : '', by ?? '', day].filter((part) => part !== '');
  const links = [
    ...(source === undefined ? [] : [build('a', { href: source, textContent: 'In its sentence' })]),
    ...(entity === undefined
      ? []
      : [
          build('a', {
            href: page + writeAddress({ ...emptySearch, chosen: { [entity.facet]: [entity.id] } }),
            textContent: `Everything on ${title}`,
          }),
        ]),
  ];
  return build(
    'li',
    { className: 'search-hit' },
    build('h3', {}, build('a', { href: at(first?.fragment), textContent: title, data: { hit: type } })),
    details.length === 0 ? undefined : build('p', { className: 'meta', textContent: details.join(' · ') }),
    first === undefined ? undefined : build('p', { className: 'search-passage' }, ...renderParts(first.parts)),
    ...others.map(({ fragment, parts }) =>
      build(
        'p',
        { className: 'search-passage' },
        ...(fragment === undefined
          ? []
          : [
              build('a', {
                href: at(fragment),
                className: 'search-also',
                textContent: `Sentence ${fragment.slice(1)}`,
              }),
              ' ',
            ]),
        ...renderParts(parts),
      ),
    ),
    links.length === 0 ? undefined : build('p', { className: 'meta' }, ...links),
  );
}

function renderParts(parts: readonly Part[]): readonly (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? build('mark', { textContent: text }) : text));
}
