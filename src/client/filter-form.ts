/** A choice that a reader has made: the name of a filter and the value. */
export type Choice = Pick<HTMLSelectElement, 'name' | 'value'>;

/**
 * Makes the form of filters within an element narrow what stands there: `show` hides what a choice leaves out and says
 * how many are left of how many. The choice is read from the address at first, and kept in it.
 */
export function onFilter(
  root: HTMLElement,
  show: (chosen: readonly Choice[]) => { readonly left: number; readonly all: number },
): void {
  const form = root.querySelector('form');
  const status = form?.querySelector('[role="status"]');
  if (form === null || status === null || status === undefined) return;
  const selects = [...form.querySelectorAll('select')];
  const address = new URLSearchParams(location.search);
  for (const select of selects) {
    select.value = address.get(select.name) ?? '';
    if (select.selectedIndex < 0) select.value = '';
  }
  const apply = (): void => {
    const chosen = selects.filter(({ value }) => value !== '');
    const { left, all } = show(chosen);
    status.textContent = `${left} of ${all} ${form.dataset['noun'] ?? ''}`;
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', apply);
  if (address.size > 0) apply();
}
