/** Lets a reader show only the events of one year or of one entry of the registers. */
class RecordEvents extends HTMLElement {
  connectedCallback(): void {
    if (!('facets' in this.dataset)) return;
    const items = [...this.querySelectorAll<HTMLLIElement>('.events > li')];
    const names = new Map<string, string>();
    for (const item of items) {
      const links = [...item.querySelectorAll<HTMLAnchorElement>('.meta a')];
      for (const [index, ref] of (item.dataset['entities'] ?? '').split(' ').filter(Boolean).entries())
        names.set(ref, links[index]?.textContent.trim() ?? ref);
    }
    const form = document.createElement('form');
    form.className = 'ledger-filters';
    form.addEventListener('submit', (event) => event.preventDefault());
    const years = this.#select(
      'year',
      'Year',
      [...new Set(items.map((item) => item.dataset['year'] ?? ''))].toSorted().map((year) => [year, year]),
    );
    const entities = this.#select(
      'about',
      'About',
      [...names].toSorted(([, a], [, b]) => a.localeCompare(b, 'en')),
    );
    const status = document.createElement('p');
    status.className = 'meta';
    status.setAttribute('role', 'status');
    form.append(years.label, entities.label, status);
    const apply = (): void => {
      for (const item of items) {
        const ofYear = years.select.value === '' || item.dataset['year'] === years.select.value;
        const about =
          entities.select.value === '' || (item.dataset['entities'] ?? '').split(' ').includes(entities.select.value);
        item.hidden = !ofYear || !about;
      }
      status.textContent = `${items.filter(({ hidden }) => !hidden).length} of ${items.length} events`;
      const chosen = new URLSearchParams(
        [years.select, entities.select].filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
      );
      history.replaceState(
        null,
        '',
        `${location.pathname}${chosen.size > 0 ? `?${chosen.toString()}` : ''}${location.hash}`,
      );
    };
    form.addEventListener('change', apply);
    this.prepend(form);
    apply();
  }

  #select(
    name: string,
    title: string,
    options: readonly (readonly [string, string])[],
  ): { label: HTMLLabelElement; select: HTMLSelectElement } {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.name = name;
    select.append(new Option('All', ''), ...options.map(([value, text]) => new Option(text, value)));
    select.value = new URLSearchParams(location.search).get(name) ?? '';
    if (select.selectedIndex < 0) select.value = '';
    label.append(title, select);
    return { label, select };
  }
}

customElements.define('record-events', RecordEvents);
