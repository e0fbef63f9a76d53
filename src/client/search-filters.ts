import { facetTitles, type FacetName } from '../search/facet-names.ts';
import type { FacetList, FacetValue } from '../search/protocol.ts';
import { formatDate } from '../text/format-date.ts';
import { build } from './build-element.ts';

/** What filters do when they are used. */
export interface FilterActions {
  choose(name: FacetName, value: string, isChosen: boolean): void;
  /** Asks for the values of facets that are not fetched yet. */
  fetch(): void;
}

/** Values shown before one asks for all. */
const shownAtFirst = 8;
const openAtFirst: ReadonlySet<FacetName> = new Set(['type', 'year', 'place', 'person']);

/** Which facets the reader has opened or closed, and of which all values are shown; it outlives each rendering. */
export interface FilterView {
  readonly open: Map<FacetName, boolean>;
  readonly full: Set<FacetName>;
}

/** The facets as groups of check boxes, each value with the number of hits that choosing it brings. */
export function renderFilters(
  facets: readonly FacetList[],
  view: FilterView,
  actions: FilterActions,
  redraw: () => void,
): readonly HTMLElement[] {
  return facets.flatMap(({ name, values }) => {
    if (values?.length === 0) return [];
    const isOpen = view.open.get(name) ?? (openAtFirst.has(name) || (values?.some(({ chosen }) => chosen) ?? false));
    const group = build(
      'details',
      { className: 'search-facet', open: isOpen && values !== undefined, data: { facet: name } },
      build('summary', { textContent: facetTitles[name] }),
    );
    group.addEventListener('toggle', () => {
      view.open.set(name, group.open);
      if (group.open && values === undefined) actions.fetch();
    });
    if (values !== undefined) group.append(renderValues(name, values, view, actions, redraw));
    return [group];
  });
}

function renderValues(
  name: FacetName,
  values: readonly FacetValue[],
  view: FilterView,
  actions: FilterActions,
  redraw: () => void,
): HTMLElement {
  const isFull = name === 'type' || view.full.has(name);
  const shown = values.filter(({ chosen }, index) => isFull || chosen || index < shownAtFirst);
  const rest = values.length - shown.length;
  return build(
    'fieldset',
    {},
    build('legend', { className: 'visually-hidden', textContent: facetTitles[name] }),
    ...shown.map(({ value, label, count, chosen }) => {
      const box = build('input', {
        type: 'checkbox',
        name,
        value,
        checked: chosen,
        autocomplete: 'off',
        onchange: () => actions.choose(name, value, box.checked),
      });
      return build(
        'label',
        {},
        box,
        build('span', { textContent: facetLabel(name, label) }),
        build('span', { className: 'search-count', textContent: ` ${count.toLocaleString('en-GB')}` }),
      );
    }),
    rest === 0
      ? undefined
      : build('button', {
          type: 'button',
          className: 'link-button',
          textContent: `Show ${rest} more`,
          data: { full: name },
          onclick: () => {
            view.full.add(name);
            redraw();
          },
        }),
  );
}

/** A value as readers know it: a month by its name. */
export function facetLabel(name: FacetName, label: string): string {
  return name === 'month' ? formatDate(label) : label;
}
