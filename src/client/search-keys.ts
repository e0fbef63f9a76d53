/** Calls back when a reader asks for search by a key: Ctrl K, ⌘ K, or `/`, which the help of the keyboard passes on. */
export function onSearchKeys(open: () => void): void {
  document.addEventListener('record:search', (event) => {
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
}
