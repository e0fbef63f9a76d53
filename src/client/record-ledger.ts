/** Sorting by column and filtering by value for a table that reads without scripts. */
class RecordLedger extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    const body = table?.tBodies[0];
    if (table === null || body === undefined) return;
    const columns = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
    for (const [index, heading] of columns.entries()) makeSortable(heading, index, columns, body);
    this.#addFilters(body);
  }

  #addFilters(body: HTMLTableSectionElement): void {
    const rows = [...body.rows];
    const form = document.createElement('form');
    form.className = 'ledger-filters';
    form.addEventListener('submit', (event) => event.preventDefault());
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    status.className = 'meta';
    const address = new URLSearchParams(location.search);
    const selects = ['measure', 'speaker', 'period', 'document', 'state'].map((name) => {
      const label = document.createElement('label');
      label.textContent = name.charAt(0).toUpperCase() + name.slice(1);
      const select = document.createElement('select');
      select.name = name;
      const values = [...new Set(rows.map((row) => row.dataset[name] ?? ''))].toSorted();
      select.append(new Option('All', ''), ...values.map((value) => new Option(value, value)));
      select.value = address.get(name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
      label.append(select);
      form.append(label);
      return select;
    });
    const apply = (): void => {
      for (const row of rows) row.hidden = selects.some(({ name, value }) => value !== '' && row.dataset[name] !== value);
      const shown = rows.filter(({ hidden }) => !hidden).length;
      status.textContent = `${shown} of ${rows.length} figures`;
      const chosen = new URLSearchParams(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
      history.replaceState(null, '', `${location.pathname}${chosen.size > 0 ? `?${chosen.toString()}` : ''}${location.hash}`);
    };
    form.addEventListener('change', apply);
    form.append(status);
    this.prepend(form);
    apply();
  }
}

/** The value that a cell sorts by: its own sort key, else its text. */
function keyOf(row: HTMLTableRowElement, index: number): string {
  const cell = row.cells[index];
  return cell?.dataset['sort'] ?? cell?.textContent ?? '';
}

function makeSortable(heading: HTMLTableCellElement, index: number, columns: readonly HTMLTableCellElement[], body: HTMLTableSectionElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener('click', () => {
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    for (const column of columns) column.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const sorted = [...body.rows].toSorted((a, b) => keyOf(a, index).localeCompare(keyOf(b, index), 'en', { numeric: true }));
    body.append(...(descending ? sorted.toReversed() : sorted));
  });
}

customElements.define('record-ledger', RecordLedger);
