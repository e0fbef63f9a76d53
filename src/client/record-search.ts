import {
  choose,
  emptySearch,
  isEmptySearch,
  linkedSearch,
  readAddress,
  writeAddress,
  type SearchState,
} from '../search/address.ts';
import { hasChosen, type FacetName } from '../search/facet-names.ts';
import { nextStep, type Visit } from '../search/history.ts';
import type { SearchAnswer, SearchRequest } from '../search/protocol.ts';
import { walkHits } from './hit-keys.ts';
import { renderChosen, renderFigureChips } from './search-chips.ts';
import { startEngine, type SearchEngine } from './search-engine.ts';
import { renderFilters, type FilterView } from './search-filters.ts';
import { renderHits } from './search-hits.ts';
import { onSearchKeys } from './search-keys.ts';
import { typingPause } from './typing-pause.ts';
import { renderNothing, renderPartial, renderRelaxation, summarise } from './search-notices.ts';

/** Milliseconds of quiet before the count of results is announced, and before what was typed counts as one step of the history. */
const quiet = { announce: 350, settle: 1500 };
const wide = '(min-width: 60rem)';

/** The page of search: results as one types, filters with counts, and all of it in the address. */
class RecordSearch extends HTMLElement {
  #engine: SearchEngine | undefined;
  #visit: Visit = { state: emptySearch, isFinished: true };
  #shown: SearchRequest['shown'] = {};
  #allFacets = false;
  readonly #view: FilterView = { open: new Map(), full: new Set() };
  #isWhole = false;
  readonly #timers = new Map<'search' | keyof typeof quiet, ReturnType<typeof setTimeout>>();

  connectedCallback(): void {
    const input = this.#part('input[name="q"]', HTMLInputElement);
    const sort = this.#part('[data-sort]', HTMLSelectElement);
    this.#engine = startEngine(this.dataset['index'] ?? '/search/index/');
    this.#part('[data-filters-box]', HTMLDetailsElement).open = matchMedia(wide).matches;
    walkHits(this, input);
    input.addEventListener('input', () => {
      const pause = typingPause(this.#state.query, input.value, this.#isWhole);
      this.#remember({ ...this.#state, query: input.value }, false);
      this.#later('search', pause, () => void this.#search());
      this.#later('settle', quiet.settle, () => this.#finish());
    });
    input.addEventListener('focus', () => this.#engine?.warm(), { once: true });
    input.addEventListener('change', () => this.#finish());
    this.#part('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#state, query: input.value });
    });
    sort.addEventListener('change', () =>
      this.#go({ ...this.#state, sort: sort.value === 'date' ? 'date' : 'relevance' }),
    );
    this.addEventListener('click', (event) => this.#followExample(event));
    onSearchKeys(() => {
      input.focus();
      input.select();
    });
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  get #state(): SearchState {
    return this.#visit.state;
  }

  #finish(): void {
    this.#visit = { ...this.#visit, isFinished: true };
  }

  #part<Part extends Element>(selector: string, type: new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof type)) throw new Error(`Expected “${selector}” within record-search.`);
    return part;
  }

  #later(what: 'search' | keyof typeof quiet, pause: number, act: () => void): void {
    clearTimeout(this.#timers.get(what));
    this.#timers.set(what, setTimeout(act, pause));
  }

  /** Takes the search from the address. */
  #read(): void {
    this.#visit = { state: readAddress(location.search), isFinished: true };
    this.#shown = {};
    this.#part('input[name="q"]', HTMLInputElement).value = this.#state.query;
    this.#part('[data-sort]', HTMLSelectElement).value = this.#state.sort;
    void this.#search();
  }

  #remember(state: SearchState, isFinished: boolean): void {
    const { method, address } = nextStep(this.#visit, state);
    if (method !== undefined) history[method](null, '', location.pathname + address);
    this.#visit = { state, isFinished };
    this.#shown = {};
  }

  #go(state: SearchState): void {
    clearTimeout(this.#timers.get('search'));
    const input = this.#part('input[name="q"]', HTMLInputElement);
    input.value = state.query;
    this.#remember(state, true);
    void this.#search();
  }

  /** Links to searches on this very page need no new page. */
  #followExample(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const state = linkedSearch(link, location.pathname);
    if (state === undefined) return;
    event.preventDefault();
    this.#go(state);
  }

  async #search(focus?: () => void): Promise<void> {
    const state = this.#state;
    const { query, chosen, sort } = state;
    try {
      const answer = await this.#engine?.ask({
        query: query.trim(),
        chosen,
        sort,
        shown: this.#shown,
        allFacets: this.#allFacets,
      });
      // The reader may have gone on; what they ask for now is about to be searched.
      if (answer === undefined || state !== this.#state) return;
      this.#show(answer);
      focus?.();
    } catch {
      this.#part('[data-status]', HTMLElement).textContent =
        'The search could not be loaded. The indexes below list everything that is here.';
    }
  }

  #show(answer: SearchAnswer): void {
    this.#isWhole = answer.isWhole;
    const { query, chosen } = this.#state;
    const asked = query.trim();
    const hasFilters = hasChosen(chosen);
    const isEmpty = isEmptySearch(this.#state);
    const search = (next: string): void => this.#go({ ...this.#state, query: next });
    const clear = (): void => this.#go({ ...this.#state, chosen: {} });
    const chips = [
      ...(answer.figures === undefined ? [] : [renderFigureChips(answer.figures, search)]),
      renderChosen(answer.facets, (name, value) => this.#choose(name, value, false), clear),
    ].filter((each) => each !== undefined);
    const notices = [
      ...(answer.relaxed === undefined ? [] : renderRelaxation(answer.relaxed, answer.total, search)),
      ...(answer.figures?.isPartial === true ? [renderPartial()] : []),
    ];
    const nothing =
      !isEmpty && answer.total === 0 && answer.best.length === 0 ? [renderNothing(hasFilters, clear)] : [];
    this.#keepingFocus(() => {
      this.#part('[data-chips]', HTMLElement).replaceChildren(...chips);
      this.#part('[data-notices]', HTMLElement).replaceChildren(...notices, ...nothing);
      this.#part('[data-results]', HTMLElement).replaceChildren(
        ...(isEmpty
          ? []
          : renderHits(answer, { page: location.pathname, more: (type, shown) => this.#more(type, shown) })),
      );
      this.#showFilters(answer);
    });
    this.#part('[data-empty]', HTMLElement).hidden = !isEmpty;
    this.#part('[data-sorting]', HTMLElement).hidden = answer.total === 0;
    this.#later(
      'announce',
      quiet.announce,
      () => (this.#part('[data-status]', HTMLElement).textContent = isEmpty ? '' : summarise(answer, asked)),
    );
    this.dataset['searched'] = writeAddress(this.#state);
  }

  #showFilters(answer: SearchAnswer): void {
    const redraw = (): void => this.#keepingFocus(() => this.#showFilters(answer));
    const actions = {
      choose: (name: FacetName, value: string, isChosen: boolean) => this.#choose(name, value, isChosen),
      fetch: () => {
        this.#allFacets = true;
        void this.#search();
      },
    };
    this.#part('[data-filters]', HTMLElement).replaceChildren(
      ...renderFilters(answer.facets, this.#view, actions, redraw),
    );
  }

  #choose(name: FacetName, value: string, isChosen: boolean): void {
    this.#go({ ...this.#state, chosen: choose(this.#state.chosen, name, value, isChosen) });
  }

  /** Shows ten more hits, and leads the keyboard to the first of them. */
  #more(type: keyof SearchRequest['shown'], shown: number): void {
    this.#shown = { ...this.#shown, [type]: shown + 10 };
    void this.#search(() => this.querySelectorAll<HTMLElement>(`[data-group="${type}"] [data-hit]`)[shown]?.focus());
  }

  /** Draws anew without losing the place of the keyboard: the same box, chip or field has the focus afterwards. */
  #keepingFocus(draw: () => void): void {
    const active = document.activeElement;
    const selector = active instanceof HTMLElement && this.contains(active) ? selectorOf(active) : undefined;
    draw();
    if (selector !== undefined && document.activeElement !== active) this.querySelector<HTMLElement>(selector)?.focus();
  }
}

function selectorOf(element: HTMLElement): string | undefined {
  if (element instanceof HTMLInputElement && element.type === 'checkbox')
    return `input[name="${element.name}"][value="${CSS.escape(element.value)}"]`;
  const { chip } = element.dataset;
  if (chip !== undefined) return `[data-chip="${chip}"]`;
  if (element.tagName === 'SUMMARY') return `[data-facet="${element.parentElement?.dataset['facet'] ?? ''}"] > summary`;
  // What was pressed may be gone, such as a chip: then the field is where to go on.
  return element.matches('[data-hit]') ? undefined : 'input[name="q"]';
}

customElements.define('record-search', RecordSearch);
