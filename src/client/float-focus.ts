/** True of an Escape that is meant for what floats over the page: while a dialog is open, it is the dialog’s. */
export function dismisses({ key }: KeyboardEvent): boolean {
  return key === 'Escape' && document.querySelector('dialog[open]') === null;
}

/** Gives the focus to what opened something; words that cannot hold it are made to for as long as they do. */
export function giveFocus(element: HTMLElement, options?: FocusOptions): void {
  if (element.tabIndex < 0) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus(options);
}
