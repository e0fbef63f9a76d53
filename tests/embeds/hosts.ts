import { compileUrls } from '../../src/corpus/urls.ts';
import { snippets } from '../../src/embed/snippets.ts';
import type { EmbedSubject } from '../../src/embed/subject.ts';

/** What a host needs to show an embed. */
export interface HostInput {
  readonly subject: EmbedSubject;
  /** Address of our site, with a slash at its end. */
  readonly site: string;
}

/** A kind of host: the markup that an editor gets, and the code that the host runs. */
export interface Host {
  readonly name: string;
  markup(input: HostInput): string;
  readonly libraries?: readonly string[];
  /** Code that runs when everything is loaded; `embed` is the address of the embed. */
  readonly code?: string;
  /** Bounds that the host keeps a height within. */
  readonly bounds?: readonly [number, number];
  /**
   * True if the browser runs the frame in a process of its own. Chromium then tells a frame outside the window of a new
   * width only when it comes near.
   */
  readonly apart?: boolean;
  /** Messages that the host's own library writes whatever it embeds. */
  readonly chatter?: RegExp;
}

const address = ({ subject, site }: HostInput): string => `${site}embed/${subject.kind}/${subject.id}/`;
const plain = (input: HostInput, attributes = ''): string =>
  `<iframe id="frame" src="${address(input)}" width="100%" height="150" frameborder="0" ${attributes}></iframe>`;
const own = (input: HostInput, form: string): string => {
  const { origin, pathname } = new URL(input.site);
  return (
    snippets(input.subject, compileUrls(origin, pathname), { theme: 'auto' }).find(({ id }) => id === form)?.code ?? ''
  );
};

/** The hosts that an embed must work on. Where no library is at hand, what its documentation says it does is written out. */
export const hosts: readonly Host[] = [
  { name: 'our script', markup: (input) => own(input, 'script') },
  { name: 'our custom element', markup: (input) => own(input, 'element') },
  {
    name: 'Datawrapper’s listener',
    markup: (input) => plain(input),
    code: `addEventListener('message', ({ data, source }) => {
      const heights = data['datawrapper-height'];
      if (heights === undefined) return;
      for (const frame of document.querySelectorAll('iframe'))
        for (const id in heights) if (frame.contentWindow === source) frame.style.height = heights[id] + 'px';
    });`,
  },
  {
    name: 'an AMP frame',
    apart: true,
    markup: (input) => plain(input, 'sandbox="allow-scripts"'),
    code: `addEventListener('message', ({ data, source }) => {
      if (source !== frame.contentWindow || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
      frame.height = data.height;
    });`,
  },
  {
    name: 'Embedly and Medium',
    markup: (input) => plain(input),
    code: `addEventListener('message', ({ data }) => {
      let message;
      try { message = JSON.parse(data); } catch { return; }
      if (message.context !== 'iframe.resize') return;
      for (const frame of document.querySelectorAll('iframe')) if (frame.src === message.src) frame.height = message.height;
    });`,
  },
  {
    name: 'Pym.js',
    markup: () => '<div id="pym"></div>',
    libraries: ['/lib/pym.js'],
    code: `new pym.Parent('pym', embed, { xdomain: '.*' });`,
  },
  {
    name: 'WordPress',
    apart: true,
    // What is left of an oEmbed answer after WordPress has filtered it.
    markup: (
      input,
    ) => `<blockquote class="wp-embedded-content" data-secret="aB3dE6gH9k"><a href="${input.site}charts/${input.subject.id}/">A chart</a></blockquote>
      <iframe id="frame" class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position:absolute;clip:rect(1px,1px,1px,1px)"
        src="${address(input)}#?secret=aB3dE6gH9k" data-secret="aB3dE6gH9k" width="600" height="338" frameborder="0" scrolling="no"></iframe>
      <style>iframe { width: 100% }</style>`,
    code: `addEventListener('message', ({ data, source }) => {
      if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
      for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = 'none';
      for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
        if (source !== frame.contentWindow) continue;
        frame.removeAttribute('style');
        if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
        if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) window.followed = data.value;
      }
    });
    for (const frame of document.querySelectorAll('iframe[data-secret]'))
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');`,
    bounds: [200, 1000],
  },
  {
    name: 'iframe-resizer 4',
    markup: (input) => plain(input),
    libraries: ['/lib/iframe-resizer-4.js'],
    code: `iFrameResize({}, '#frame');`,
  },
  {
    name: 'iframe-resizer 5',
    markup: (input) => plain(input),
    libraries: ['/lib/iframe-resizer-5.js'],
    code: `iframeResize({ license: 'GPLv3' }, '#frame');`,
    chatter: /iframe-resizer|GPL/u,
  },
  {
    name: 'Mastodon',
    markup: (input) => plain(input, 'sandbox="allow-scripts allow-same-origin allow-popups"'),
    code: `addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow && data.type === 'setHeight' && data.id === 7) frame.height = data.height;
    });
    frame.contentWindow.postMessage({ type: 'setHeight', id: 7 }, '*');`,
  },
];

/**
 * A page of a host: the embed below the fold, in a panel that may be hidden first. The page counts the heights that it is
 * told, and notes when its window was resized and when the frame was.
 */
export function hostPage(host: Host, input: HostInput): string {
  const scripts = (host.libraries ?? []).map((path) => `<script src="${path}"></script>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${host.name}</title>
    <meta name="viewport" content="width=device-width"><style>body{margin:0}.above{height:1000px}</style></head>
    <body><div class="above"></div><div id="panel">${host.markup(input)}</div><div class="above"></div>
    ${scripts.join('')}
    <script>
      window.changes = 0;
      window.cause = window.effect = 0;
      addEventListener('resize', () => { window.cause = performance.now(); });
      new MutationObserver(() => { window.effect = performance.now(); })
        .observe(document.getElementById('panel'), { subtree: true, childList: true, attributeFilter: ['height', 'style'] });
      let last;
      addEventListener('message', ({ data }) => {
        if (!data || data.type !== 'record-embed' || data.height === last) return;
        last = data.height;
        window.changes++;
      });
      addEventListener('load', () => { const embed = ${JSON.stringify(address(input))}; const frame = document.getElementById('frame'); ${host.code ?? ''} });
    </script></body></html>`;
}
