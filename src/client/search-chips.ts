import { findDates } from '../search/dates.ts';
import { facetTitles, type FacetName } from '../search/facet-names.ts';
import {
  formatFigureQuery,
  formatPeriod,
  parseFigureQuery,
  signs,
  type FigureQuery,
  type Sign,
} from '../search/figure-query.ts';
import type { FacetList, SearchAnswer } from '../search/protocol.ts';
import { build } from './build-element.ts';
import { facetLabel } from './search-filters.ts';

const signLabels: Readonly<Record<Sign, string>> = {
  '>': 'more than',
  '≥': 'at least',
  '=': 'exactly or about',
  '≤': 'at most',
  '<': 'fewer than',
};

/** How a query was read as one for figures, as chips that can be changed or taken away; each change is a new query. */
export function renderFigureChips(
  { query, measures }: NonNullable<SearchAnswer['figures']>,
  search: (query: string) => void,
): HTMLElement {
  const change = (next: FigureQuery): void => search(formatFigureQuery(next, measures));
  const { measure, comparison, period, words, ...rest } = query;
  const all = {
    ...rest,
    words,
    ...(measure && { measure }),
    ...(comparison && { comparison }),
    ...(period && { period }),
  };
  const chips: HTMLElement[] = [];

  const chosen = build(
    'select',
    { ariaLabel: 'Measure', data: { chip: 'measure' } },
    build('option', { value: '', textContent: 'any measure' }),
    ...measures.map(({ value, label }) => build('option', { value, textContent: label, selected: value === measure })),
  );
  chosen.addEventListener('change', () =>
    change(chosen.value === '' ? without(all, 'measure') : { ...all, measure: chosen.value }),
  );
  chips.push(chip(chosen, measure === undefined ? undefined : ['measure', () => change(without(all, 'measure'))]));

  if (comparison !== undefined) {
    const sign = build(
      'select',
      { ariaLabel: 'Comparison', data: { chip: 'sign' } },
      ...signs.map((each) =>
        build('option', { value: each, textContent: signLabels[each], selected: each === comparison.sign }),
      ),
    );
    const value = build('input', {
      type: 'text',
      inputMode: 'decimal',
      size: 10,
      ariaLabel: 'Number',
      value: comparison.value.toLocaleString('en-GB', { maximumFractionDigits: 10 }),
      autocomplete: 'off',
      data: { chip: 'value' },
    });
    const changed = (): void => {
      const read = parseFigureQuery(`${sign.value} ${value.value}`, [])?.comparison;
      if (read !== undefined) change({ ...all, comparison: read });
    };
    sign.addEventListener('change', changed);
    value.addEventListener('change', changed);
    chips.push(chip([sign, value], ['comparison', () => change(without(all, 'comparison'))]));
  }
  if (period !== undefined) {
    const time = build('input', {
      type: 'text',
      size: 14,
      ariaLabel: 'Time',
      value: formatPeriod(period).replace(/^in /u, ''),
      autocomplete: 'off',
      data: { chip: 'period' },
    });
    time.addEventListener('change', () => {
      // Any measure will do: only the time of this is read.
      const read = parseFigureQuery(
        `> 0 ${findDates(time.value).length === 0 && !/\d{4}/u.test(time.value) ? '' : time.value}`,
        [],
      )?.period;
      if (read !== undefined) change({ ...all, period: read });
    });
    chips.push(chip(time, ['time', () => change(without(all, 'period'))]));
  }
  for (const word of words)
    chips.push(
      chip(build('span', { textContent: word }), [
        `“${word}”`,
        () => change({ ...all, words: words.filter((each) => each !== word) }),
      ]),
    );

  const group = build(
    'div',
    { className: 'search-chips', role: 'group', ariaLabel: 'Read as a search for figures' },
    build('span', { className: 'search-chips-title', textContent: 'Figures:' }),
    ...chips,
  );
  return group;
}

function without(query: FigureQuery, key: 'measure' | 'comparison' | 'period'): FigureQuery {
  return {
    words: query.words,
    ...Object.fromEntries(Object.entries(query).filter(([name]) => name !== key && name !== 'words')),
  };
}

function chip(
  content: HTMLElement | readonly HTMLElement[],
  remove: readonly [what: string, act: () => void] | undefined,
): HTMLElement {
  const [what, act] = remove ?? [];
  const contents = content instanceof HTMLElement ? [content] : content;
  return build(
    'span',
    { className: 'search-chip' },
    ...contents,
    what === undefined || act === undefined
      ? undefined
      : build('button', { type: 'button', textContent: '×', ariaLabel: `Remove ${what}`, onclick: act }),
  );
}

/** The chosen filters as chips that can be taken away, one by one or together. */
export function renderChosen(
  facets: readonly FacetList[],
  remove: (name: FacetName, value: string) => void,
  clear: () => void,
): HTMLElement | undefined {
  const chosen = facets.flatMap(({ name, values = [] }) =>
    values.filter((each) => each.chosen).map((each) => ({ name, ...each })),
  );
  if (chosen.length === 0) return undefined;
  const chips = chosen.map(({ name, value, label }) =>
    chip(build('span', { textContent: `${facetTitles[name]}: ${facetLabel(name, label)}` }), [
      `filter ${facetLabel(name, label)}`,
      () => remove(name, value),
    ]),
  );
  return build(
    'div',
    { className: 'search-chips', role: 'group', ariaLabel: 'Chosen filters' },
    ...chips,
    build('button', { type: 'button', className: 'link-button', textContent: 'Clear filters', onclick: clear }),
  );
}
