/** Sorting by column and filtering by value for a table that reads without scripts. */
class RecordLedger extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    const body = table?.tBodies[0];
    if (table === null || body === undefined) return;
    const columns = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
    for (const [index, heading] of columns.entries()) makeSortable(heading, index, columns, body);
    this.#applyFilters(body);
  }

  #applyFilters(body: HTMLTableSectionElement): void {
    const form = this.querySelector('form');
    const status = form?.querySelector('[role="status"]');
    if (form === null || status === null || status === undefined) return;
    const rows = [...body.rows];
    const address = new URLSearchParams(location.search);
    const selects = [...form.querySelectorAll('select')];
    for (const select of selects) {
      select.value = address.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    const apply = (): void => {
      for (const row of rows)
        row.hidden = selects.some(({ name, value }) => value !== '' && row.dataset[name] !== value);
      const shown = rows.filter(({ hidden }) => !hidden).length;
      status.textContent = `${shown} of ${rows.length} figures`;
      const chosen = new URLSearchParams(
        selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
      );
      history.replaceState(
        null,
        '',
        `${location.pathname}${chosen.size > 0 ? `?${chosen.toString()}` : ''}${location.hash}`,
      );
    };
    form.addEventListener('change', apply);
    if (address.size > 0) apply();
  }
}

/** The value that a cell sorts by: its own sort key, else its text. */
function keyOf(row: HTMLTableRowElement, index: number): string {
  const cell = row.cells[index];
  return cell?.dataset['sort'] ?? cell?.textContent ?? '';
}

function makeSortable(
  heading: HTMLTableCellElement,
  index: number,
  columns: readonly HTMLTableCellElement[],
  body: HTMLTableSectionElement,
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener('click', () => {
    const descending = heading.getAttribute('aria-sort') === 'ascending';
    for (const column of columns) column.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const sorted = [...body.rows].toSorted((a, b) =>
      keyOf(a, index).localeCompare(keyOf(b, index), 'en', { numeric: true }),
    );
    body.append(...(descending ? sorted.toReversed() : sorted));
  });
}

customElements.define('record-ledger', RecordLedger);
