/*
 * The script of an embed page: takes the theme of its host and tells whatever code the host runs how high it is. It asks
 * the network for nothing and works in a sandbox without an origin.
 */
const root = document.documentElement;
const query = new URLSearchParams(location.search);

function show(theme: unknown): void {
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else if (theme === 'auto') delete root.dataset['theme'];
}

/** Speaks to every kind of host: some listen without asking, the others name themselves first. */
function speak(host: Window): void {
  const chart = /\/embed\/\w+\/(?<id>[^/]+)/u.exec(location.pathname)?.groups?.['id'] ?? '';
  const pym = query.get('childId');
  const secret = /\bsecret=(?<secret>\w+)/u.exec(location.hash)?.groups?.['secret'];
  let resizer: string | undefined;
  let greeted = false;
  let mastodon: unknown;
  let told = 0;
  let frame = innerHeight;

  const post = (message: unknown): void => host.postMessage(message, '*');
  const tell = (again: boolean): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // A frame that its host hides has no width; what is measured then means nothing.
    if (innerWidth === 0 || height === 0 || (height === told && !again)) return;
    told = height;
    post({ type: 'record-embed', height });
    post({ 'datawrapper-height': { [chart]: height } });
    post({ sentinel: 'amp', type: 'embed-size', height });
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    if (pym !== null) post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (secret !== undefined) post({ secret, message: 'height', value: height });
    if (resizer !== undefined) {
      // The last field is the version of the library's own child script; without one version 5 complains.
      post(`[iFrameSizer]${resizer}:${height}:${innerWidth}:${greeted ? 'resizeObserver' : 'init'}:record`);
      greeted = true;
    }
    if (mastodon !== undefined) post({ type: 'setHeight', id: mastodon, height });
  };
  const check = (): void => tell(false);

  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source !== host) return;
    if (typeof data === 'string') {
      const fields = data.startsWith('[iFrameSizer]') ? data.slice(13).split(':') : [];
      if (fields.length > 5) {
        resizer = fields[0];
        greeted = false;
      }
      if (fields.length > 0 || data.startsWith('pymxPYMx')) tell(true);
    } else if (typeof data === 'object' && data !== null) {
      const { type, value, id, message } = data as Readonly<Record<string, unknown>>;
      if (type === 'theme') show(value);
      if (type === 'setHeight') mastodon = id;
      if (type === 'setHeight' || type === 'record-embed' || message === 'ready') tell(true);
    }
  });
  addEventListener('resize', () => {
    // Once the frame has become as high as it was told, a scrollbar would only take width and so change the height.
    if (innerHeight !== frame && innerHeight === told) root.style.overflow = 'hidden';
    frame = innerHeight;
    check();
  });
  // WordPress opens links for a sandbox that may not, if they lead to the site of the embed.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
    const url = secret === undefined || link == null ? undefined : new URL(link, location.href);
    if (url?.host !== location.host) return;
    event.preventDefault();
    post({ secret, message: 'link', value: url.href });
  });
  addEventListener('load', check);
  new ResizeObserver(check).observe(document.body);
  // Frames outside the window are not laid out, so their observer sleeps; measuring lays them out. What was said
  // before the host began to listen is said again for some seconds.
  let repeats = 5;
  setInterval(() => tell(repeats-- > 0), 1000);
}

show(query.get('theme'));
if (window.parent !== window) {
  const { parent } = window;
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => speak(parent));
  else speak(parent);
}
