import { dismisses, giveFocus } from './float-focus.ts';
import { layerBox, layerOf } from './layer-box.ts';
import { place } from './place-beside.ts';

const delay = { open: 250, close: 300 };

interface Part {
  readonly key: string;
  readonly label: string;
  readonly content: HTMLElement;
}

/** Opens a preview of the entity, figure or note under the pointer or the focus. Cards are cut from what the page already holds. */
class PreviewCards extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the reader last used to point with; nothing where that was the keyboard, or a reader of the screen. */
  #pointer = '';
  readonly #sources = new WeakMap<HTMLElement, HTMLElement>();

  connectedCallback(): void {
    const text = this.closest('article')?.querySelector<HTMLElement>('[data-verbatim]');
    if (text === null || text === undefined || !('popover' in this)) return;
    text.addEventListener('pointerover', ({ target, pointerType, clientX, clientY }) => {
      if (pointerType !== 'touch') this.#later(triggerOf(target), { x: clientX, y: clientY });
    });
    text.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) this.#later(triggerOf(target));
    });
    text.addEventListener('focusout', () => this.#later(undefined));
    text.addEventListener('pointerleave', () => this.#later(undefined));
    text.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', (event) => {
      this.#pointer = '';
      if (dismisses(event) && this.#closeOne()) event.preventDefault();
    });
    document.addEventListener('pointerdown', ({ target, pointerType }) => {
      this.#pointer = pointerType;
      if (target instanceof Element && target.closest('.card, [data-verbatim]') === null) this.#closeLoose();
    });
  }

  /** A tap opens the card instead of following the link, which the card holds too; a click on what is no link opens it as well. */
  #click(event: MouseEvent): void {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    // A press without a pointer, by the keyboard or by a reader of the screen, counts no clicks.
    const touch = event.detail > 0 && this.#pointer === 'touch';
    const trigger =
      triggerOf(target) ?? (touch ? (target?.closest<HTMLElement>('[data-note]') ?? undefined) : undefined);
    const link = target?.closest('a') ?? null;
    if (trigger === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link !== null && (!touch || link.classList.contains('permalink'))) return;
    const parts = this.#partsFor(trigger, target);
    // Where all layers of the words are off there is nothing to preview, and a link is a link.
    if (parts.length === 0) return;
    event.preventDefault();
    clearTimeout(this.#timer);
    const card = this.#open(trigger, parts, { x: event.clientX, y: event.clientY });
    // A reader of the screen would not know of it otherwise.
    if (touch && card !== undefined) giveFocus(card, { preventScroll: true });
  }

  #later(trigger: HTMLElement | undefined, point?: { x: number; y: number }): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        if (trigger !== undefined) this.#open(trigger, this.#partsFor(trigger), point);
        else if (this.#loose()?.matches(':hover, :focus-within') !== true) this.#closeLoose();
      },
      trigger === undefined ? delay.close : delay.open,
    );
  }

  #loose(): HTMLElement | null {
    return document.querySelector<HTMLElement>('.card:not([data-pinned])');
  }

  #closeLoose(): void {
    const card = this.#loose();
    if (card !== null) this.#close(card);
  }

  /** Closes the card that holds the focus, else the one that is not pinned, else the last one that is. */
  #closeOne(): boolean {
    const cards = [...document.querySelectorAll<HTMLElement>('.card')];
    const card = cards.find((each) => each.matches(':focus-within')) ?? this.#loose() ?? cards.at(-1);
    if (card === undefined) return false;
    this.#close(card);
    return true;
  }

  /** Closes a card; if the focus is in it, it goes back to where the card came from. */
  #close(card: HTMLElement): void {
    const source = this.#sources.get(card);
    if (source !== undefined && card.matches(':focus-within')) {
      // Who points at something has it in sight, or has scrolled on.
      giveFocus(markOf(source), { preventScroll: this.#pointer !== '' });
      // The focus that comes back does not ask for the card again.
      clearTimeout(this.#timer);
    }
    card.remove();
  }

  #open(trigger: HTMLElement, parts: readonly Part[], point?: { x: number; y: number }): HTMLElement | undefined {
    const key = parts.map(({ key: each }) => each).join(' ');
    const same = [...document.querySelectorAll<HTMLElement>('.card')].find(({ dataset }) => dataset['key'] === key);
    if (parts.length === 0 || same !== undefined) return same;
    this.#closeLoose();
    const card = document.createElement('div');
    card.className = 'card';
    card.popover = 'manual';
    card.role = 'group';
    card.dataset['key'] = key;
    card.ariaLabel = `Preview: ${parts.map(({ label }) => label).join(', ')}`;
    this.#sources.set(card, trigger);
    card.append(
      tools(card, () => this.#close(card)),
      ...parts.map(({ content }) => content),
    );
    card.addEventListener('pointerleave', () => this.#later(undefined));
    card.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    card.addEventListener('focusin', () => clearTimeout(this.#timer));
    card.addEventListener('focusout', () => this.#later(undefined));
    this.append(card);
    // With its source named, the card comes right after it in the order of the Tab key.
    card.showPopover({ source: trigger });
    place(card, trigger, point);
    return card;
  }

  /** What is marked at a place, from the inside out: an entity, a figure, and where it is pressed the notes too. Layers that are off are left out. */
  #partsFor(trigger: HTMLElement, pressed?: HTMLElement): readonly Part[] {
    const templates = this.querySelector('template')?.content;
    const keys: (readonly [layer: string, key: string, source: Element | null | undefined])[] = [];
    const reference = trigger.matches('.ref') ? trigger.getAttribute('href')?.slice(1) : undefined;
    if (reference !== undefined) {
      const item = document.getElementById(reference)?.closest('.sidenote');
      if (item) keys.push([layerOf(item), reference, item]);
    } else {
      for (
        let at: HTMLElement | null = pressed ?? trigger;
        at !== null && at.closest('[data-verbatim]') !== null;
        at = at.parentElement
      ) {
        const { entity, figure, note } = at.dataset;
        if (entity !== undefined)
          keys.push([
            entity.split('/')[0] ?? '',
            entity,
            templates?.querySelector(`[data-card="${CSS.escape(entity)}"]`),
          ]);
        const id = figure ?? (pressed === undefined ? undefined : note);
        if (id !== undefined)
          keys.push([
            figure === undefined ? 'notes' : 'figures',
            id,
            document.querySelector(`[data-sidenote="${CSS.escape(id)}"]`),
          ]);
      }
    }
    return keys.flatMap(([layer, key, source]) => {
      if (source === null || source === undefined || layerBox(layer)?.checked === false) return [];
      const content = copyOf(source);
      return [
        {
          key,
          label: (content.querySelector('.card-name, .sidenote-title, .sidenote-value')?.textContent ?? key).trim(),
          content,
        },
      ];
    });
  }
}

/** The innermost element that opens a card when the pointer merely passes or the focus comes. */
function triggerOf(target: EventTarget | null | undefined): HTMLElement | undefined {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-entity], [data-figure], .ref') ?? undefined)
    : undefined;
}

/** What can hold the focus for words with a card: themselves, or the mark of their figure or note after them. */
function markOf(words: HTMLElement): HTMLElement {
  const { figure, note } = words.dataset;
  const id = figure === undefined ? note && `note-${note}` : `margin-figure-${figure}`;
  const marks = document.querySelectorAll<HTMLElement>(`.ref[href="#${CSS.escape(id ?? '')}"]`);
  return (
    [...marks].find((each) => (words.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) ?? words
  );
}

/** A copy of a prepared card or of a note in the margin, without ids and without what only serves the margin. */
function copyOf(source: Element): HTMLElement {
  const copy = document.createElement('div');
  copy.className = 'card-part';
  const body = source.querySelector('.sidenote-body');
  if (body === null) copy.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
  else {
    const head = document.createElement('p');
    head.append(...[...(source.querySelector('summary')?.childNodes ?? [])].map((node) => node.cloneNode(true)));
    const more = document.createElement('a');
    more.href = `#${body.id}`;
    more.textContent = 'Sources, and a link to this note';
    copy.append(
      head,
      ...[...body.querySelectorAll(':scope > :is(p:not([class]), ul, ol, blockquote)')].map((node) =>
        node.cloneNode(true),
      ),
      more,
    );
  }
  for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id');
  return copy;
}

function tools(card: HTMLElement, shut: () => void): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'card-tools';
  const pin = document.createElement('button');
  pin.textContent = 'Pin';
  pin.ariaPressed = 'false';
  pin.addEventListener('click', () => {
    const pinned = card.toggleAttribute('data-pinned');
    pin.ariaPressed = String(pinned);
  });
  const close = document.createElement('button');
  close.textContent = '×';
  close.ariaLabel = 'Close';
  close.addEventListener('click', shut);
  for (const button of [pin, close]) button.type = 'button';
  bar.append(pin, close);
  return bar;
}

customElements.define('preview-cards', PreviewCards);
