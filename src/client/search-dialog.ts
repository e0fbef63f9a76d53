import { onSearchKeys } from './search-keys.ts';
import type { SearchPanel } from './search-panel.ts';

/** Opens search from any page: a link to its page, `/`, Ctrl K or ⌘ K. Nothing of search is fetched before. */
class SearchDialog extends HTMLElement {
  #panel: Promise<SearchPanel> | undefined;

  connectedCallback(): void {
    const page = this.dataset['page'] ?? '/search/';
    onSearchKeys(() => this.#open(page));
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      if (link.pathname !== page || link.search !== '' || link.hash !== '' || this.contains(link)) return;
      event.preventDefault();
      this.#open(page);
    });
  }

  #open(page: string): void {
    this.#panel ??= import('./search-panel.ts').then(
      (module) => new module.SearchPanel(this, page, this.dataset['index'] ?? '/search/index/'),
    );
    this.#panel.then(
      (panel) => panel.open(),
      () => location.assign(page),
    );
  }
}

customElements.define('search-dialog', SearchDialog);
