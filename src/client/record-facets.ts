interface Facet {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly keys: readonly string[] }[];
}

/**
 * Lets a reader narrow what stands within it by the facets given in `data-facets`: list items (`data-key`), rows of a
 * table (`data-row`), marks of a picture (`data-datum`) and what belongs to marks (`data-of`). The choice is kept in the
 * address.
 */
class RecordFacets extends HTMLElement {
  connectedCallback(): void {
    // The page writes this attribute itself.
    const facets = JSON.parse(this.dataset['facets'] ?? '[]') as readonly Facet[];
    if (facets.length === 0) return;
    const all = new Set(facets.flatMap(({ options }) => options.flatMap(({ keys }) => keys)));
    for (const item of this.querySelectorAll<HTMLElement>('[data-key]')) all.add(item.dataset['key'] ?? '');
    for (const row of this.querySelectorAll<HTMLElement>('[data-row]')) all.add(row.dataset['row'] ?? '');
    const form = document.createElement('form');
    form.className = 'ledger-filters';
    form.addEventListener('submit', (event) => event.preventDefault());
    const fields = facets.map((facet) => ({ facet, ...toField(facet) }));
    const status = document.createElement('p');
    status.className = 'meta';
    status.setAttribute('role', 'status');
    form.append(...fields.map(({ label }) => label), status);
    const apply = (): void => {
      const chosen = fields.filter(({ select }) => select.value !== '');
      const sets = chosen.map(
        ({ facet, select }) => new Set(facet.options.find(({ value }) => value === select.value)?.keys),
      );
      const left = new Set([...all].filter((key) => sets.every((set) => set.has(key))));
      this.#show(left);
      status.textContent = `${left.size} of ${all.size} ${this.dataset['noun'] ?? ''}`;
      const query = new URLSearchParams(chosen.map(({ facet, select }) => [facet.name, select.value])).toString();
      history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
    };
    form.addEventListener('change', apply);
    this.prepend(form);
    apply();
  }

  #show(left: ReadonlySet<string>): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-key], [data-row]'))
      item.hidden = !left.has(item.dataset['key'] ?? item.dataset['row'] ?? '');
    for (const shape of this.querySelectorAll<SVGElement>('[data-datum], [data-of]')) {
      const keys = (shape.dataset['datum'] ?? shape.dataset['of'] ?? '').split(' ');
      shape.classList.toggle('is-out', !keys.every((key) => left.has(key)));
    }
  }
}

function toField({ name, label: title, options }: Facet): { label: HTMLLabelElement; select: HTMLSelectElement } {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.name = name;
  select.append(new Option('All', ''), ...options.map(({ value, label: words }) => new Option(words, value)));
  select.value = new URLSearchParams(location.search).get(name) ?? '';
  if (select.selectedIndex < 0) select.value = '';
  label.append(title, select);
  return { label, select };
}

customElements.define('record-facets', RecordFacets);
