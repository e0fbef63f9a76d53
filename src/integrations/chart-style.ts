import type { AstroIntegration } from 'astro';
import { chartCss } from '../chart/theme.ts';

/** A Vite plugin, as Astro's configuration takes it. */
type VitePlugin = NonNullable<
  NonNullable<
    Parameters<Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['updateConfig']>[0]['vite']
  >['plugins']
>[number];

const name = 'virtual:chart.css';
// Vite takes modules whose id begins with NUL for virtual and leaves them alone; the ending makes it a style.
const resolved = `\0${name}`;

/** Gives the charts' style, which is computed with their layout, to the site's one stylesheet as `virtual:chart.css`. */
export const chartStyle: VitePlugin = {
  name: 'removal-record-chart-style',
  resolveId: (id: string) => (id === name ? resolved : undefined),
  load: (id: string) => (id === resolved ? chartCss : undefined),
};
