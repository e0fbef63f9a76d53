/** Lets the reader choose the colours of the page, and remembers it; the inline script of the page applies the choice before anything is shown. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (select === null) return;
    select.value = document.documentElement.dataset['theme'] ?? 'system';
    select.addEventListener('change', () => {
      if (select.value === 'system') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = select.value;
      remember('theme', select.value);
    });
  }
}

/** Storage may be closed, as in a sandbox; the choice then holds for this page only. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}

customElements.define('theme-switch', ThemeSwitch);
