import { layerBox, layerOf } from './layer-box.ts';

const wide = matchMedia('(min-width: 63rem)');

/** Folds and unfolds the notes beside a text, pairs them with their words, and walks through them by key. */
class SideNotes extends HTMLElement {
  connectedCallback(): void {
    const article = this.closest('article');
    const button = this.querySelector<HTMLButtonElement>('[data-all-notes]');
    if (article === null) return;
    const notes = [...article.querySelectorAll<HTMLDetailsElement>('.sidenote > details')];
    button?.addEventListener('click', () => {
      const open = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(open));
      button.textContent = open ? 'Fold all notes' : 'Unfold all notes';
      for (const note of article.querySelectorAll<HTMLDetailsElement>('.margin, .sidenote > details')) note.open = open;
    });
    followWidth(notes);
    unfoldOnPaper(article);
    for (const type of ['pointerover', 'focusin'])
      article.addEventListener(type, ({ target }) => light(article, target));
    const reveal = (): void => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const note = target?.closest('.sidenote');
      // Its layer may be off, by the address that led here or by its switch.
      const off = [note ? layerBox(layerOf(note)) : null].filter((box) => box?.checked === false);
      for (const box of off) box?.click();
      const folded = [
        target?.closest<HTMLDetailsElement>('.sidenote > details'),
        target?.closest<HTMLDetailsElement>('.margin'),
      ].filter((each) => each?.open === false);
      for (const each of folded) if (each) each.open = true;
      if (off.length + folded.length > 0) target?.scrollIntoView();
    };
    addEventListener('hashchange', reveal);
    reveal();
    document.addEventListener('record:key', (event) => {
      if (event instanceof CustomEvent && walk(article, String(event.detail), button)) event.preventDefault();
    });
  }
}

/** On paper nothing can be unfolded, so all is; afterwards what was folded is folded again. */
function unfoldOnPaper(article: Element): void {
  let folded: readonly HTMLDetailsElement[] = [];
  const open = (isOpen: boolean): void => {
    for (const each of folded) each.open = isOpen;
  };
  addEventListener('beforeprint', () => {
    folded = [...article.querySelectorAll('details')].filter((each) => !each.open);
    open(true);
  });
  addEventListener('afterprint', () => open(false));
}

/** Notes that the margin has room for are open where there is a margin, until the reader folds them. */
function followWidth(notes: readonly HTMLDetailsElement[]): void {
  const roomy = notes.filter(({ parentElement }) => parentElement?.classList.contains('roomy'));
  const follow = (): void => {
    for (const note of roomy) note.open = wide.matches;
  };
  follow();
  for (const { parentElement } of roomy) parentElement?.classList.remove('roomy');
  wide.addEventListener('change', follow);
}

/** Shows which words and which note belong together. */
function light(article: Element, target: EventTarget | null): void {
  for (const lit of article.querySelectorAll('.lit')) lit.classList.remove('lit');
  const at = target instanceof Element ? target.closest('[data-note], [data-figure], [data-sidenote], .ref') : null;
  const id = at === null ? undefined : idOf(at);
  if (id === undefined) return;
  for (const name of ['note', 'figure', 'sidenote'])
    for (const each of article.querySelectorAll(`[data-${name}="${CSS.escape(id)}"]`)) each.classList.add('lit');
}

function idOf(element: Element): string | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  const { note, figure, sidenote } = element.dataset;
  return note ?? figure ?? sidenote ?? element.getAttribute('href')?.replace(/^#(?:margin-figure|note)-/u, '');
}

/** Goes to the next or previous thing of a kind, counted from the one focused or else from what is in view. True if the key was one of these. */
function walk(article: Element, key: string, button: HTMLButtonElement | null): boolean {
  const kinds: Readonly<Record<string, readonly [selector: string, step: 1 | -1]>> = {
    j: ['.permalink', 1],
    k: ['.permalink', -1],
    n: ['.note-ref', 1],
    p: ['.note-ref', -1],
    f: ['.figure-ref', 1],
  };
  if (key === 'o') button?.click();
  else if (key === '[' || key === ']')
    article.querySelector<HTMLAnchorElement>(`a[rel="${key === '[' ? 'prev' : 'next'}"]`)?.click();
  else {
    const [selector, step] = kinds[key] ?? [];
    if (selector === undefined || step === undefined) return false;
    const all = [...article.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
    const at = document.activeElement;
    const inView = all.findIndex((each) => each.getBoundingClientRect().top > 0);
    const current =
      at !== null && article.contains(at) && at !== article
        ? all.findLastIndex(
            (each) => each === at || (each.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
          )
        : (inView === -1 ? all.length : inView) - (step === 1 ? 1 : 0);
    const next = all[Math.min(Math.max(current + step, 0), all.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  }
  return true;
}

customElements.define('side-notes', SideNotes);
