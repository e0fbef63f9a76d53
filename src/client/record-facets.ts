import { onFilter } from './filter-form.ts';

/** Keys of what each option of each facet leaves. */
type Facets = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Lets a reader narrow what stands within it by the form of facets that the page holds: list items (`data-key`), rows of
 * a table (`data-row`), marks of a picture (`data-datum`) and what belongs to marks (`data-of`). The choice is kept in
 * the address.
 */
class RecordFacets extends HTMLElement {
  connectedCallback(): void {
    // The page writes this attribute itself.
    const facets = JSON.parse(this.dataset['facets'] ?? '{}') as Facets;
    const all = new Set(
      [...this.querySelectorAll<HTMLElement>('[data-key], [data-row]')].map(
        (item) => item.dataset['key'] ?? item.dataset['row'] ?? '',
      ),
    );
    onFilter(this, (chosen) => {
      const sets = chosen.map(({ name, value }) => new Set(facets[name]?.[value]));
      const left = new Set([...all].filter((key) => sets.every((set) => set.has(key))));
      this.#show(left);
      return { left: left.size, all: all.size };
    });
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
