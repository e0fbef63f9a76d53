/**
 * Adds to a static chart what a reader expects where scripts run: a tooltip on hover and on keyboard focus, the
 * row of the table lit up with its mark, and zoom for maps and networks.
 */
class RecordPicture extends HTMLElement {
  #tip: HTMLElement | undefined;

  connectedCallback(): void {
    for (const type of ['pointerover', 'focusin'] as const)
      this.addEventListener(type, (event) => this.#point(event.target));
    for (const type of ['pointerleave', 'focusout'] as const) this.addEventListener(type, () => this.#point(null));
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#point(null);
    });
    if ('zoom' in this.dataset) this.#addZoom();
  }

  #point(target: EventTarget | null): void {
    for (const row of document.querySelectorAll('tr.is-pointed')) row.classList.remove('is-pointed');
    const datum = target instanceof Element ? target.closest<SVGAElement>('[data-datum]') : null;
    if (datum === null) {
      if (this.#tip !== undefined) this.#tip.hidden = true;
      return;
    }
    const key = datum.getAttribute('data-datum') ?? '';
    document.querySelector(`tr[data-row="${CSS.escape(key)}"]`)?.classList.add('is-pointed');
    this.#show(datum);
  }

  #show(datum: Element): void {
    const words = datum.getAttribute('aria-label') ?? datum.querySelector('title')?.textContent ?? '';
    if (words === '') return;
    const tip = (this.#tip ??= this.appendChild(
      Object.assign(document.createElement('div'), { className: 'picture-tip', ariaHidden: 'true' }),
    ));
    tip.textContent = words;
    tip.hidden = false;
    const own = this.getBoundingClientRect();
    const mark = datum.getBoundingClientRect();
    const box = tip.getBoundingClientRect();
    const left = Math.min(
      Math.max(0, mark.left + mark.width / 2 - own.left - box.width / 2),
      Math.max(0, own.width - box.width),
    );
    const above = mark.top - own.top - box.height - 8;
    tip.style.setProperty('left', `${left}px`);
    tip.style.setProperty('top', `${above < 0 ? mark.bottom - own.top + 8 : above}px`);
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
