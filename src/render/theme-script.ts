import { layers } from './layers.ts';

/**
 * The one inline script of a page, run before anything is shown: it tells the styles that scripts run, which theme
 * the reader chose, whether the address asks for something, and which layers of marks it leaves out. The
 * Content-Security-Policy names its hash.
 */
export const themeScript = `(() => {
  const root = document.documentElement;
  root.dataset.scripts = '';
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {}
  if (location.search.length > 1) root.dataset.asks = '';
  const shown = new URLSearchParams(location.search).get('layers');
  if (shown !== null) root.dataset.hidden = ${JSON.stringify(layers.map(({ id }) => id))}.filter((layer) => !shown.split(',').includes(layer)).join(' ');
})();`.replace(/\n\s*/gu, ' ');
