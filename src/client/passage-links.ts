import { place, placeOutside } from './place-beside.ts';

/** A small bar with the permanent link of the sentence that was clicked or selected, or of a paragraph and its sentences. */
class PassageLinks extends HTMLElement {
  #bar: HTMLElement | undefined;

  connectedCallback(): void {
    const text = this.closest('article')?.querySelector<HTMLElement>('[data-verbatim]');
    if (text === null || text === undefined || !('popover' in this)) return;
    text.addEventListener('click', (event) => {
      // A press that opened a preview is not meant for the sentence.
      if (event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      const permalink = target?.closest<HTMLAnchorElement>('.permalink');
      if (permalink !== null && permalink !== undefined) {
        this.#show(
          permalink,
          permalink.hash.slice(1),
          undefined,
          [...(permalink.parentElement?.querySelectorAll('.sentence') ?? [])].map(({ id }) => id),
        );
        return;
      }
      const sentence = target?.closest<HTMLElement>('.sentence');
      if (
        target === null ||
        sentence === null ||
        sentence === undefined ||
        target.closest('a, [data-entity], [data-figure], .margin') !== null
      )
        return;
      this.#show(sentence, sentence.id, { x: event.clientX, y: event.clientY });
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && this.#bar?.contains(target) !== true) this.#close();
    });
  }

  #close(): void {
    this.#bar?.remove();
    this.#bar = undefined;
    for (const chosen of document.querySelectorAll('.chosen')) chosen.classList.remove('chosen');
  }

  #show(source: HTMLElement, id: string, point?: { x: number; y: number }, sentences: readonly string[] = []): void {
    this.#close();
    const bar = document.createElement('div');
    bar.className = 'passage-tools';
    bar.popover = 'manual';
    const status = document.createElement('span');
    status.role = 'status';
    const row = document.createElement('div');
    row.append(
      this.#link(id, `Link to this ${sentences.length > 0 ? 'paragraph' : 'sentence'}`, status),
      this.#cite(id, status),
    );
    bar.append(row);
    if (sentences.length > 0) {
      const list = document.createElement('div');
      list.append('Sentences: ', ...sentences.map((each, index) => this.#link(each, String(index + 1), status)));
      bar.append(list);
    }
    row.append(status);
    if (source.matches('.sentence')) source.classList.add('chosen');
    this.append(bar);
    bar.showPopover({ source });
    if (point === undefined) place(bar, source);
    else placeOutside(bar, source, point);
    this.#bar = bar;
  }

  #link(id: string, words: string, status: HTMLElement): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = words;
    link.addEventListener('click', () => copy(addressOf(id), status));
    return link;
  }

  #cite(id: string, status: HTMLElement): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy citation';
    const passage = document.getElementById(id);
    const words =
      [...(passage?.querySelectorAll('.sentence') ?? [])].map(wordsOf).join(' ') ||
      (passage === null ? '' : wordsOf(passage));
    const about = this.closest('article')?.querySelector('.cite-words')?.textContent ?? document.title;
    button.addEventListener('click', () => copy(`“${words}” ${about} ${addressOf(id)}`, status));
    return button;
  }
}

/** The source's own words in an element, without ours. */
function wordsOf(element: Element): string {
  const copied = element.cloneNode(true);
  if (copied instanceof Element) for (const ours of copied.querySelectorAll('[data-editorial]')) ours.remove();
  return (copied.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function addressOf(id: string): string {
  const canonical =
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/[?#].*$/u, '');
  return `${canonical}#${id}`;
}

function copy(words: string, status: HTMLElement): void {
  void navigator.clipboard.writeText(words).then(
    () => (status.textContent = 'Copied'),
    () => (status.textContent = 'Not copied: the browser did not allow it'),
  );
}

customElements.define('passage-links', PassageLinks);
