/** One hit as Pagefind's own module gives it. */
interface PagefindHit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Pagefind {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(query: string | null, options: { filters: Record<string, string[]> }): Promise<{ results: readonly { data(): Promise<PagefindHit> }[]; filters: FilterCounts }>;
}

const shown = 20;
const filterTitles: Readonly<Record<string, string>> = { type: 'Type', register: 'Register' };

/** Search over the static index: results as one types, filters with counts, all of it in the address. */
class RecordSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #run = 0;

  connectedCallback(): void {
    const input = this.#part('input[name="q"]', HTMLInputElement);
    const address = new URLSearchParams(location.search);
    input.value = address.get('q') ?? '';
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search();
    });
    this.addEventListener('input', () => void this.#search());
    input.addEventListener('focus', () => void this.#load(), { once: true });
    if (input.value !== '' || [...address.keys()].length > 0) void this.#search(address);
  }

  #part<Part extends Element>(selector: string, type: new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof type)) throw new Error(`Expected “${selector}” within record-search.`);
    return part;
  }

  #load(): Promise<Pagefind> {
    const bundle = this.dataset['bundle'] ?? '/pagefind/';
    return (this.#pagefind ??= import(/* @vite-ignore */ new URL(`${bundle}pagefind.js`, location.href).href).then(async (module: Pagefind) => {
      await module.options({ excerptLength: 30 });
      return module;
    }));
  }

  #chosen(): Record<string, string[]> {
    const chosen: Record<string, string[]> = {};
    for (const box of this.querySelectorAll<HTMLInputElement>('[data-filters] input:checked')) (chosen[box.name] ??= []).push(box.value);
    return chosen;
  }

  async #search(address?: URLSearchParams): Promise<void> {
    const run = ++this.#run;
    const query = this.#part('input[name="q"]', HTMLInputElement).value.trim();
    const filters = address === undefined ? this.#chosen() : filtersOf(address);
    this.#remember(query, filters);
    const pagefind = await this.#load();
    const all = await pagefind.filters();
    const found = await pagefind.search(query === '' ? null : query, { filters });
    const hits = await Promise.all(found.results.slice(0, shown).map((result) => result.data()));
    if (run !== this.#run) return;
    this.#showFilters(all, found.filters, filters);
    this.#showHits(query, found.results.length, hits);
  }

  #remember(query: string, filters: Record<string, string[]>): void {
    const address = new URLSearchParams(query === '' ? {} : { q: query });
    for (const [name, values] of Object.entries(filters)) for (const value of values) address.append(name, value);
    const search = address.toString();
    history.replaceState(null, '', search === '' ? location.pathname : `?${search}`);
  }

  #showFilters(all: FilterCounts, counts: FilterCounts, chosen: Record<string, string[]>): void {
    const sets = Object.keys(filterTitles).flatMap((name) => {
      const values = Object.keys(all[name] ?? {}).toSorted();
      if (values.length === 0) return [];
      const set = create('fieldset', create('legend', filterTitles[name] ?? name));
      for (const value of values) {
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.name = name;
        box.value = value;
        box.checked = chosen[name]?.includes(value) ?? false;
        set.append(create('label', box, `${value} (${counts[name]?.[value] ?? 0})`));
      }
      return [set];
    });
    const focused = this.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
    this.#part('[data-filters]', HTMLElement).replaceChildren(...sets);
    if (focused?.type === 'checkbox') this.querySelector<HTMLInputElement>(`input[name="${CSS.escape(focused.name)}"][value="${CSS.escape(focused.value)}"]`)?.focus();
  }

  #showHits(query: string, total: number, hits: readonly PagefindHit[]): void {
    const status = total === 0 ? `Nothing was found for “${query}”.` : `${total} ${total === 1 ? 'page' : 'pages'}${total > hits.length ? `, the first ${hits.length} shown` : ''}`;
    this.#part('[data-status]', HTMLElement).textContent = status;
    this.#part('[data-results]', HTMLElement).replaceChildren(
      ...hits.map((hit) => {
        const link = document.createElement('a');
        link.href = hit.url;
        link.textContent = hit.meta['title'] ?? hit.url;
        return create('li', link, create('p', ...excerpt(hit.excerpt)), create('p', hit.filters['type']?.[0] ?? ''));
      }),
    );
  }
}

/** The excerpt's own marks become elements; everything else in it stays text. */
function excerpt(html: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => (node.nodeName === 'MARK' ? create('mark', node.textContent ?? '') : (node.textContent ?? '')));
}

function filtersOf(address: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries(Object.keys(filterTitles).map((name) => [name, address.getAll(name)] as const).filter(([, values]) => values.length > 0));
}

function create(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

customElements.define('record-search', RecordSearch);
