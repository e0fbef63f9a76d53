/** Keeps the switches of the layers and the address the same; what a switch shows or hides is the style sheet’s matter. */
class LayerSwitches extends HTMLElement {
  connectedCallback(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[name="layers"]')];
    const root = document.documentElement;
    const hidden = (root.dataset['hidden'] ?? '').split(' ');
    for (const box of boxes) box.checked = !hidden.includes(box.value);
    // The boxes speak for themselves now.
    delete root.dataset['hidden'];
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
