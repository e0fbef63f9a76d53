import { emptySearch, writeAddress } from '../search/address.ts';
import { build } from './build-element.ts';
import { walkHits } from './hit-keys.ts';
import { startEngine, type SearchEngine } from './search-engine.ts';
import { renderHits } from './search-hits.ts';
import { typingPause } from './typing-pause.ts';
import { renderRelaxation, summarise } from './search-notices.ts';

/** Milliseconds of quiet before the count of results is announced. */
const quiet = 350;
/** Hits of each type in the dialog; its last link leads to all of them. */
const shown = {
  document: 4,
  figure: 2,
  policy: 2,
  place: 2,
  person: 2,
  organisation: 2,
  chart: 2,
  event: 2,
  story: 2,
  note: 2,
  page: 1,
} as const;

/** The dialog of search: results as one types; Enter leads to the page of search. */
export class SearchPanel {
  readonly #page: string;
  readonly #engine: SearchEngine;
  readonly #dialog: HTMLDialogElement;
  readonly #input: HTMLInputElement;
  readonly #status = build('p', { className: 'meta search-status', role: 'status' });
  readonly #hint = build('p', {
    className: 'meta',
    textContent: 'A name, a number such as 140k, a date, a phrase in quotation marks, or words.',
  });
  readonly #notices = build('div', { className: 'search-notices' });
  readonly #results = build('div', { className: 'search-panel-results' });
  readonly #all = build('a', { className: 'search-panel-all', textContent: 'All results, filters and help' });
  #isWhole = false;
  /** What stood in the field before the last change. */
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #announcement: ReturnType<typeof setTimeout> | undefined;

  /** `page` is the path of the page of search, `index` that of the index. The dialog is put into `host`. */
  constructor(host: HTMLElement, page: string, index: string) {
    this.#page = page;
    this.#engine = startEngine(index);
    this.#input = build('input', {
      type: 'search',
      name: 'q',
      id: 'search-panel-words',
      autocomplete: 'off',
      enterKeyHint: 'search',
      spellcheck: false,
    });
    this.#all.href = page;
    const close = build('button', {
      type: 'button',
      className: 'button',
      textContent: 'Close',
      onclick: () => this.#close(),
    });
    const form = build(
      'form',
      { className: 'search-form', role: 'search' },
      build('label', {
        htmlFor: this.#input.id,
        className: 'visually-hidden',
        textContent: 'Words, names, numbers or dates to search for',
      }),
      this.#input,
      close,
    );
    this.#dialog = build(
      'dialog',
      { className: 'search-panel', ariaLabel: 'Search' },
      form,
      this.#hint,
      this.#status,
      this.#notices,
      this.#results,
      this.#all,
    );
    host.append(this.#dialog);
    walkHits(this.#dialog, this.#input);
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      const pause = typingPause(this.#asked, this.#input.value, this.#isWhole);
      this.#asked = this.#input.value;
      this.#timer = setTimeout(() => void this.#search(), pause);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.assign(page + writeAddress({ ...emptySearch, query: this.#input.value }));
    });
    this.#input.addEventListener('keydown', (event) => {
      // A search field would be emptied first, and only the next Escape would close the dialog.
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.#close();
    });
    this.#dialog.addEventListener('click', ({ target }) => {
      // A hit may lie on this very page, and the backdrop is the dialog itself.
      if (target === this.#dialog || (target instanceof Element && target.closest('a') !== null)) this.#close();
    });
  }

  open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    this.#engine.warm();
  }

  #close(): void {
    this.#dialog.close();
    // Where nothing had the focus before, browsers leave it in the hidden field for a moment, and a key pressed then is lost.
    if (document.activeElement === this.#input) this.#input.blur();
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    this.#all.href = this.#page + writeAddress({ ...emptySearch, query });
    clearTimeout(this.#announcement);
    this.#hint.hidden = query !== '';
    if (query === '') {
      this.#status.textContent = '';
      this.#notices.replaceChildren();
      this.#results.replaceChildren();
      return;
    }
    try {
      const answer = await this.#engine.ask({ ...emptySearch, query, shown, allFacets: false });
      if (answer === undefined || query !== this.#input.value.trim()) return;
      this.#isWhole = answer.isWhole;
      const correct = (next: string): void => {
        this.#input.value = next;
        this.#input.focus();
        void this.#search();
      };
      this.#notices.replaceChildren(
        ...(answer.relaxed === undefined ? [] : renderRelaxation(answer.relaxed, answer.total, correct)),
      );
      this.#results.replaceChildren(...renderHits(answer, { page: this.#page, more: undefined }));
      this.#announcement = setTimeout(() => (this.#status.textContent = summarise(answer, query)), quiet);
    } catch {
      this.#status.textContent = 'The search could not be loaded. The page of search lists everything that is here.';
    }
  }
}
