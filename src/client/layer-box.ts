/** The switch of a layer of marks. */
export function layerBox(layer: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`#layer-${CSS.escape(layer)}`);
}

/** The layer that a note in the margin belongs to. */
export function layerOf(sidenote: Element): string {
  return sidenote.classList.contains('sidenote-figure') ? 'figures' : 'notes';
}
