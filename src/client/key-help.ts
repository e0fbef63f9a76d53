const storageKey = 'single-keys';

/** Keyboard help on `?`, and the single keys that work on every page. They can be switched off, and never act while one types. */
class KeyHelp extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const box = this.querySelector<HTMLInputElement>('[data-single-keys]');
    if (dialog === null || box === null) return;
    box.checked = read() !== 'off';
    box.addEventListener('change', () => write(box.checked ? 'on' : 'off'));
    // Reachable without a key, too, so that the single keys can be switched on again.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.site-footer a[href$="#keyboard"]')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        dialog.showModal();
      });
    }
    document.addEventListener('keydown', (event) => {
      if (
        !box.checked ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target) ||
        document.querySelector('dialog[open]') !== null
      )
        return;
      if (event.key === '?') dialog.showModal();
      else if (event.key === '/') {
        // A page that has its own search opens it instead.
        const search = new CustomEvent('record:search', { cancelable: true });
        if (document.dispatchEvent(search)) location.assign(this.dataset['search'] ?? '/search/');
      } else if (document.dispatchEvent(new CustomEvent('record:key', { detail: event.key, cancelable: true }))) return;
      event.preventDefault();
    });
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && target.type === 'checkbox')
  );
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(storageKey, value);
  } catch {
    return;
  }
}

customElements.define('key-help', KeyHelp);
