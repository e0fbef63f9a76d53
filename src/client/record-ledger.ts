import { onFilter } from './filter-form.ts';

/** Sorting by column and filtering by value for a table that reads without scripts. */
class RecordLedger extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    const body = table?.tBodies[0];
    if (table === null || body === undefined) return;
    const columns = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
    for (const [index, heading] of columns.entries()) makeSortable(heading, index, columns, body);
    const rows = [...body.rows];
    onFilter(this, (chosen) => {
      for (const row of rows) row.hidden = chosen.some(({ name, value }) => row.dataset[name] !== value);
      return { left: rows.filter(({ hidden }) => !hidden).length, all: rows.length };
    });
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
