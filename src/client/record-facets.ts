/** Keys of what each option of each facet leaves. */
type Facets = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Lets a reader narrow what stands within it by the form of facets that the page holds: list items (`data-key`), rows of
 * a table (`data-row`), marks of a picture (`data-datum`) and what belongs to marks (`data-of`). The choice is kept in
 * the address.
 */
class RecordFacets extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const status = form?.querySelector('[role="status"]');
    if (form === null || status === null || status === undefined) return;
    // The page writes this attribute itself.
    const facets = JSON.parse(this.dataset['facets'] ?? '{}') as Facets;
    const all = new Set(
      [...this.querySelectorAll<HTMLElement>('[data-key], [data-row]')].map(
        (item) => item.dataset['key'] ?? item.dataset['row'] ?? '',
      ),
    );
    const selects = [...form.querySelectorAll('select')];
    const address = new URLSearchParams(location.search);
    for (const select of selects) {
      select.value = address.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    const apply = (): void => {
      const chosen = selects.filter(({ value }) => value !== '');
      const sets = chosen.map(({ name, value }) => new Set(facets[name]?.[value]));
      const left = new Set([...all].filter((key) => sets.every((set) => set.has(key))));
      this.#show(left);
      status.textContent = `${left.size} of ${all.size} ${this.dataset['noun'] ?? ''}`;
      const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
      history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
    };
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', apply);
    if (selects.some(({ value }) => value !== '')) apply();
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

customElements.define('record-facets', RecordFacets);
