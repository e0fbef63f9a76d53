/*
 * The one script that a page of another site may run for our embeds: sets their heights, hands them a theme, and
 * makes `<record-chart>`. Published as `/embed.js`; what it accepts stays.
 */
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement) || customElements.get('record-chart') !== undefined) return;
  const base = new URL('embed/', script.src);
  const frames = (): HTMLIFrameElement[] =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(base.href));

  /** Frames that have spoken: to any other a message would be lost. */
  const spoken = new Set<HTMLIFrameElement>();
  const themes = new WeakMap<HTMLIFrameElement, string>();

  /** Hands a frame the theme of the nearest element with `data-theme`, if that has changed. */
  const forwardTheme = (frame: HTMLIFrameElement): void => {
    const named = frame.closest<HTMLElement>('[data-theme]')?.dataset['theme'];
    const theme = named === 'light' || named === 'dark' ? named : 'auto';
    if (theme === (themes.get(frame) ?? (named === undefined ? theme : ''))) return;
    themes.set(frame, theme);
    frame.contentWindow?.postMessage({ type: 'theme', value: theme }, '*');
  };

  addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'record-embed') return;
    const height = 'height' in data ? Number(data.height) : NaN;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame === undefined || !(height > 0 && height < 100_000)) return;
    const { sandbox } = frame;
    const bare = sandbox.length > 0 && !sandbox.contains('allow-same-origin');
    if (origin !== (bare ? 'null' : base.origin)) return;
    frame.style.height = `${height}px`;
    spoken.add(frame);
    forwardTheme(frame);
    const { parentElement } = frame;
    if (!(parentElement instanceof RecordChart)) return;
    for (const node of [...parentElement.childNodes]) if (node !== frame) node.remove();
  });
  new MutationObserver(() => {
    for (const frame of spoken) if (frame.isConnected) forwardTheme(frame);
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-theme'] });

  // What a frame said before this script ran was lost.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'record-embed' }, '*');

  /** A chart (`chart`) or figure (`figure`) by its id; what stands within it is shown until the embed speaks. */
  class RecordChart extends HTMLElement {
    static readonly observedAttributes = ['chart', 'figure', 'version', 'theme'];

    connectedCallback(): void {
      this.#frame();
    }

    attributeChangedCallback(name: string): void {
      if (this.isConnected) this.#frame(name === 'theme');
    }

    #frame(themeOnly = false): void {
      const part = (name: string): string => encodeURIComponent(this.getAttribute(name) ?? '');
      const theme = this.getAttribute('theme');
      const old = this.querySelector('iframe');
      if (old !== null && themeOnly) {
        old.dataset['theme'] = theme ?? 'auto';
        return;
      }
      const subject = part('chart') === '' ? ['figures', part('figure')] : ['charts', part('chart')];
      const path = [...subject, part('version')].filter((each) => each !== '').join('/');
      const src = `${base.href}${path}/${theme === null ? '' : `?theme=${encodeURIComponent(theme)}`}`;
      if (old?.src === src) return;
      const frame = document.createElement('iframe');
      frame.src = src;
      frame.title = this.title || this.textContent.trim() || 'Chart';
      frame.loading = 'lazy';
      if (theme !== null) frame.dataset['theme'] = theme;
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      Object.assign(frame.style, {
        display: 'block',
        width: '100%',
        height: '0',
        border: '0',
        colorScheme: 'light dark',
      });
      old?.remove();
      this.append(frame);
    }
  }
  customElements.define('record-chart', RecordChart);
})();
