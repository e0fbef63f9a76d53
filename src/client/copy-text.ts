/** Copies the text of `data-text` when its button is pressed, and says so. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const words = button?.textContent ?? '';
    button?.addEventListener('click', () => {
      void navigator.clipboard.writeText(this.dataset['text'] ?? '').then(
        () => (button.textContent = 'Copied'),
        () => (button.textContent = 'The browser did not allow copying'),
      );
      setTimeout(() => (button.textContent = words), 3000);
    });
    this.setAttribute('aria-live', 'polite');
  }
}

customElements.define('copy-text', CopyText);
