import { dismisses } from './float-focus.ts';

/** In milliseconds: how long a tooltip stays when the pointer has left its mark. */
const closing = 300;
/** In pixels: how far it is from its mark. */
const gap = 6;

/**
 * Adds to a static chart what a reader expects where scripts run: a tooltip on hover and on keyboard focus, the
 * row of the table lit up with its mark, and zoom for maps and networks.
 */
class RecordPicture extends HTMLElement {
  #tip: HTMLElement | undefined;
  #mark: SVGAElement | undefined;
  /** The mark whose tooltip the reader has put away; it stays away until something else is pointed at. */
  #dismissed: SVGAElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // Before the tooltip is placed: what has the focus is brought into sight first.
    if ('zoom' in this.dataset) this.#addZoom();
    for (const type of ['pointerover', 'focusin'] as const)
      this.addEventListener(type, ({ target }) => this.#follow(target));
    for (const type of ['pointerleave', 'focusout'] as const) this.addEventListener(type, () => this.#leave());
    document.addEventListener('keydown', (event) => {
      if (!dismisses(event) || this.#mark === undefined) return;
      this.#dismissed = this.#mark;
      this.#point(undefined);
    });
  }

  #follow(target: EventTarget | null): void {
    clearTimeout(this.#timer);
    if (target instanceof Node && this.#tip?.contains(target) === true) return;
    const mark = markAt(target);
    if (mark !== this.#dismissed) this.#dismissed = undefined;
    if (mark === undefined) this.#leave();
    else if (this.#dismissed === undefined) this.#point(mark);
  }

  /** Leaves time to reach the tooltip, and goes back to the mark that has the focus, if one has. */
  #leave(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#tip?.matches(':hover') === true) return;
      const focused = this.contains(document.activeElement) ? markAt(document.activeElement) : undefined;
      if (focused !== this.#dismissed) this.#dismissed = undefined;
      this.#point(this.#dismissed === undefined ? focused : undefined);
    }, closing);
  }

  #point(mark: SVGAElement | undefined): void {
    clearTimeout(this.#timer);
    for (const row of document.querySelectorAll('tr.is-pointed')) row.classList.remove('is-pointed');
    this.#mark = mark;
    if (this.#tip !== undefined) this.#tip.hidden = true;
    if (mark === undefined) return;
    const key = mark.getAttribute('data-datum') ?? '';
    document.querySelector(`tr[data-row="${CSS.escape(key)}"]`)?.classList.add('is-pointed');
    const words = mark.getAttribute('aria-label') ?? mark.querySelector('title')?.textContent ?? '';
    if (words === '') return;
    const tip = (this.#tip ??= this.appendChild(
      Object.assign(document.createElement('div'), { className: 'picture-tip', ariaHidden: 'true' }),
    ));
    tip.textContent = words;
    tip.hidden = false;
    this.#place(tip, mark);
  }

  /** Above its mark, or below it where there is no room: never over it. */
  #place(tip: HTMLElement, mark: SVGAElement): void {
    // Its width is taken at the edge, where nothing narrows it.
    tip.style.setProperty('left', '0px');
    const own = this.getBoundingClientRect();
    const around = mark.getBoundingClientRect();
    const box = tip.getBoundingClientRect();
    const left = Math.min(
      Math.max(0, around.left + around.width / 2 - own.left - box.width / 2),
      Math.max(0, own.width - box.width),
    );
    const above = around.top - own.top - box.height - gap;
    tip.style.setProperty('left', `${left}px`);
    tip.style.setProperty('top', `${above < 0 ? around.bottom - own.top + gap : above}px`);
  }

  #addZoom(): void {
    const pictures = [...this.querySelectorAll('svg')].map((svg) => ({
      svg,
      whole: svg.viewBox.baseVal,
      width: svg.viewBox.baseVal.width,
      height: svg.viewBox.baseVal.height,
    }));
    let scale = 1;
    let centre = { x: 0.5, y: 0.5 };
    const apply = (): void => {
      for (const { svg, width, height } of pictures) {
        const [w, h] = [width / scale, height / scale];
        const x = Math.min(Math.max(0, centre.x * width - w / 2), width - w);
        const y = Math.min(Math.max(0, centre.y * height - h / 2), height - h);
        svg.setAttribute('viewBox', `${x} ${y} ${w} ${h}`);
        svg.classList.toggle('is-zoomed', scale > 1);
      }
      if (this.#tip?.hidden === false && this.#mark !== undefined) this.#place(this.#tip, this.#mark);
    };
    const zoomBy = (factor: number): void => {
      scale = Math.min(8, Math.max(1, scale * factor));
      if (scale === 1) centre = { x: 0.5, y: 0.5 };
      apply();
    };
    const bar = document.createElement('div');
    bar.className = 'picture-zoom';
    bar.append(
      button('+', 'Larger', () => zoomBy(1.5)),
      button('−', 'Smaller', () => zoomBy(1 / 1.5)),
      button('↺', 'Whole picture', () => zoomBy(0)),
    );
    this.append(bar);
    this.addEventListener('keydown', (event) => {
      const step = 0.1 / scale;
      const moves: Readonly<Record<string, readonly [number, number]>> = {
        ArrowLeft: [-step, 0],
        ArrowRight: [step, 0],
        ArrowUp: [0, -step],
        ArrowDown: [0, step],
      };
      const move = moves[event.key];
      if (move === undefined || scale === 1) return;
      event.preventDefault();
      centre = { x: Math.min(1, Math.max(0, centre.x + move[0])), y: Math.min(1, Math.max(0, centre.y + move[1])) };
      apply();
    });
    // The Tab key also comes to marks that the enlarged picture does not show.
    this.addEventListener('focusin', ({ target }) => {
      const mark = markAt(target);
      const svg = mark?.ownerSVGElement;
      if (scale === 1 || mark === undefined || !svg || !mark.matches(':focus-visible')) return;
      const [box, around] = [mark.getBoundingClientRect(), svg.getBoundingClientRect()];
      const x = (box.left + box.width / 2 - around.left) / around.width - 0.5;
      const y = (box.top + box.height / 2 - around.top) / around.height - 0.5;
      const inner = (at: number): number => Math.min(1 - 0.5 / scale, Math.max(0.5 / scale, at));
      centre = { x: inner(inner(centre.x) + x / scale), y: inner(inner(centre.y) + y / scale) };
      apply();
      mark.scrollIntoView({ block: 'nearest' });
    });
    this.addEventListener('pointermove', (event) => {
      if (scale === 1 || event.buttons !== 1) return;
      const { width, height } = this.getBoundingClientRect();
      centre = {
        x: Math.min(1, Math.max(0, centre.x - event.movementX / width / scale)),
        y: Math.min(1, Math.max(0, centre.y - event.movementY / height / scale)),
      };
      apply();
    });
  }
}

function markAt(target: EventTarget | null): SVGAElement | undefined {
  return (target instanceof Element ? target.closest<SVGAElement>('[data-datum]') : null) ?? undefined;
}

function button(label: string, title: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: label,
    title,
    ariaLabel: title,
  });
  made.addEventListener('click', act);
  return made;
}

customElements.define('record-picture', RecordPicture);
