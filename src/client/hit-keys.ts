/** Lets the arrow keys walk from a search field through the hits under it and back. */
export function walkHits(host: HTMLElement, input: HTMLInputElement): void {
  host.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (
      (key !== 'ArrowDown' && key !== 'ArrowUp') ||
      !(target instanceof HTMLElement) ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    const hits = [...host.querySelectorAll<HTMLElement>('[data-hit]')];
    const at = target === input ? -1 : hits.indexOf(target);
    if (target !== input && at === -1) return;
    const next = at + (key === 'ArrowDown' ? 1 : -1);
    const to = next < 0 ? input : hits[next];
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  });
}
