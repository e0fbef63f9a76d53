import { dismisses, giveFocus } from './float-focus.ts';
import { place, placeOutside } from './place-beside.ts';

/** A small bar with the permanent link of the sentence that was clicked or selected, or of a paragraph and its sentences. */
class PassageLinks extends HTMLElement {
  #bar: HTMLElement | undefined;
  #source: HTMLElement | undefined;

  connectedCallback(): void {
    const text = this.closest('article')?.querySelector<HTMLElement>('[data-verbatim]');
    if (text === null || text === undefined || !('popover' in this)) return;
    text.addEventListener('copy', copySource);
    text.addEventListener('click', (event) => {
      // A press that opened a preview is not meant for the sentence, and one that opens a window not for this page.
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const permalink = target?.closest<HTMLAnchorElement>('.permalink');
      if (permalink !== null && permalink !== undefined) {
        event.preventDefault();
        const id = permalink.hash.slice(1);
        location.hash = id;
        const sentences = [...(permalink.parentElement?.querySelectorAll('.sentence') ?? [])];
        this.#show(
          permalink,
          id,
          undefined,
          sentences.map((sentence) => sentence.id),
        );
        this.#bar?.querySelector('a')?.focus({ preventScroll: true });
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
    document.addEventListener('keydown', (event) => {
      if (!dismisses(event)) return;
      if (this.#bar?.matches(':focus-within') === true && this.#source !== undefined) giveFocus(this.#source);
      this.#close();
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
    const passage = sentences.length > 0 ? 'paragraph' : 'sentence';
    const bar = document.createElement('div');
    bar.className = 'passage-tools';
    bar.popover = 'manual';
    bar.role = 'group';
    bar.ariaLabel = `Links to this ${passage}`;
    const status = document.createElement('span');
    status.role = 'status';
    const row = document.createElement('div');
    row.append(this.#link(id, `Link to this ${passage}`, status), this.#cite(id, status));
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
    this.#source = source;
  }

  #link(id: string, words: string, status: HTMLElement): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = words;
    link.addEventListener('click', (event) => {
      copy(addressOf(id), status);
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      location.hash = id;
      // Where an address leads, the focus is lost, and with it the place in the bar.
      link.focus({ preventScroll: true });
    });
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

/** Words that are copied from the source are its own, paragraph by paragraph; a copied note is a copied note. */
function copySource(event: ClipboardEvent): void {
  const selection = getSelection();
  if (event.clipboardData === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return;
  const range = selection.getRangeAt(0).cloneRange();
  const [first, last] = [oursAround(range.startContainer), oursAround(range.endContainer)];
  // Three clicks choose a paragraph up to the very beginning of the note after it.
  if (first !== null || (last !== null && range.endOffset > 0)) return;
  if (last !== null) range.setEndBefore(last);
  const words = document.createElement('div');
  words.append(range.cloneContents());
  removeOurs(words);
  // Our marks are ours as well; a link is kept, with an address that leads there from anywhere.
  for (const each of words.querySelectorAll('mark, span')) each.replaceWith(...each.childNodes);
  for (const each of words.querySelectorAll('*')) {
    const address = each instanceof HTMLAnchorElement ? each.href : undefined;
    for (const { name } of [...each.attributes]) each.removeAttribute(name);
    if (address !== undefined) each.setAttribute('href', address);
  }
  const blocks = [...words.querySelectorAll('p, h2, li')];
  const plain = (blocks.length > 0 ? blocks : [words]).map(({ textContent }) => textContent.replace(/\s+/gu, ' '));
  event.clipboardData.setData('text/plain', plain.filter((each) => each.trim() !== '').join('\n\n'));
  event.clipboardData.setData('text/html', words.innerHTML);
  event.preventDefault();
}

function removeOurs(copied: Element): void {
  for (const ours of copied.querySelectorAll('[data-editorial]')) ours.remove();
}

function oursAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('[data-editorial]') ?? null;
}

/** The source's own words in an element, without ours. */
function wordsOf(element: Element): string {
  const copied = element.cloneNode(true);
  if (copied instanceof Element) removeOurs(copied);
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
