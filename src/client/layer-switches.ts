/** Keeps the switches of the layers and the address the same; what a switch shows or hides is the style sheet’s matter. */
class LayerSwitches extends HTMLElement {
  connectedCallback(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[name="layers"]')];
    const follow = (): void => {
      const shown = new URLSearchParams(location.search).get('layers')?.split(',');
      for (const box of boxes) box.checked = shown?.includes(box.value) ?? true;
    };
    follow();
    // The boxes speak for themselves now.
    delete document.documentElement.dataset['hidden'];
    // Back and Forward lead to another address on the same page.
    addEventListener('popstate', follow);
    this.addEventListener('change', () => {
      const address = new URL(location.href);
      if (boxes.every(({ checked }) => checked)) address.searchParams.delete('layers');
      else
        address.searchParams.set('layers', boxes.flatMap(({ checked, value }) => (checked ? [value] : [])).join(','));
      history.replaceState(null, '', address.href.replaceAll('%2C', ','));
    });
    document.addEventListener('record:key', (event) => {
      const box = event instanceof CustomEvent ? boxes[Number(event.detail) - 1] : undefined;
      if (box === undefined) return;
      box.click();
      event.preventDefault();
    });
  }
}

customElements.define('layer-switches', LayerSwitches);
