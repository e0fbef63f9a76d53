/** Styles of text in a picture. Sizes are in units of the view box, which is drawn near one pixel each. */
export const textStyles = {
  tick: { size: 12, weight: 400, colour: 'ink-soft' },
  note: { size: 12.5, weight: 400, colour: 'ink-soft' },
  label: { size: 13.5, weight: 400, colour: 'ink' },
  strong: { size: 13.5, weight: 600, colour: 'ink' },
  small: { size: 12, weight: 600, colour: 'ink' },
  head: { size: 14, weight: 600, colour: 'ink' },
  place: { size: 12, weight: 400, colour: 'ink' },
  title: { size: 21, weight: 600, colour: 'ink' },
  subtitle: { size: 14, weight: 400, colour: 'ink-soft' },
} as const satisfies Record<
  string,
  { readonly size: number; readonly weight: 400 | 600; readonly colour: ThemeColour }
>;
export type TextStyle = keyof typeof textStyles;

/** Names of the site's custom properties that charts use, without the two hyphens. */
export type ThemeColour = 'ink' | 'ink-soft' | 'paper' | 'rule' | 'accent' | 'warn' | `chart-${SeriesNumber}`;
export type Scheme = 'light' | 'dark';

/**
 * Values for files that stand alone, and the ones suggested to the site. The six chart colours differ from each other
 * by at least 15 in CIELAB as readers with normal, deutan, protan and tritan sight see them, and from the
 * paper by a contrast of at least 3:1.
 */
export const themeValues = {
  light: {
    ink: '#1d1c1a',
    'ink-soft': '#5a5751',
    paper: '#fbfaf7',
    rule: '#dad6cd',
    accent: '#0d5482',
    warn: '#9c3a12',
    'chart-1': '#0d5482',
    'chart-2': '#97752f',
    'chart-3': '#529270',
    'chart-4': '#ad50c0',
    'chart-5': '#8a2015',
    'chart-6': '#4d525b',
  },
  dark: {
    ink: '#ece8e0',
    'ink-soft': '#aea99f',
    paper: '#16181b',
    rule: '#3b3e43',
    accent: '#7db7e0',
    warn: '#f0a07a',
    'chart-1': '#4d86b5',
    'chart-2': '#ad981c',
    'chart-3': '#55e0cd',
    'chart-4': '#b983f7',
    'chart-5': '#e28f76',
    'chart-6': '#79838b',
  },
} as const satisfies Record<Scheme, Record<ThemeColour, string>>;

const seriesNumbers = [1, 2, 3, 4, 5, 6] as const;
export type SeriesNumber = (typeof seriesNumbers)[number];

/** The colour of the nth group, counted from 0; after six they begin again. */
export function seriesNumber(index: number): SeriesNumber {
  return seriesNumbers[index % seriesNumbers.length] ?? 1;
}

/** Family list for files, where no custom property names the site's face. */
const fileFontFamily = "'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif";

function colourRules(colour: (name: ThemeColour) => string): string {
  const rules = Object.entries(textStyles).map(([name, style]) => `.c-${name}{fill:${colour(style.colour)}}`);
  for (const n of seriesNumbers) {
    const value = colour(`chart-${n}`);
    rules.push(
      `.c-fill-${n}{fill:${value}}`,
      `.c-hollow-${n}{fill:${colour('paper')};stroke:${value}}`,
      `.c-soft-${n}{fill:${value}}`,
      `.c-line-${n}{stroke:${value}}`,
      `.c-text-${n}{fill:${value}}`,
    );
  }
  rules.push(
    `.c-paper{fill:${colour('paper')}}`,
    `.c-halo{stroke:${colour('paper')}}`,
    `.c-grid{stroke:${colour('rule')}}`,
    `.c-axis{stroke:${colour('ink-soft')}}`,
    `.c-leader,.c-edge{stroke:${colour('ink-soft')}}`,
    `.c-band,.c-land{fill:${colour('rule')}}`,
    `.c-outlined{stroke:${colour('paper')}}`,
    `.c-sea{stroke:${colour('rule')}}`,
    `.c-border{stroke:${colour('paper')}}`,
    `.c-gap{stroke:${colour('ink-soft')}}`,
    `.c-hollow-warn{fill:${colour('paper')};stroke:${colour('warn')}}`,
    `.c-text-warn{fill:${colour('warn')}}`,
  );
  return rules.join('');
}

function formRules(family: string): string {
  const rules = Object.entries(textStyles).map(
    ([name, { size, weight }]) => `.c-${name}{font-size:${size}px;font-weight:${weight}}`,
  );
  for (const n of seriesNumbers)
    rules.push(
      `.c-hollow-${n}{stroke-width:2}`,
      `.c-soft-${n}{fill-opacity:.25}`,
      `.c-line-${n}{fill:none;stroke-width:2.5}`,
    );
  rules.push(
    `.c-chart text{font-family:${family};font-variant-numeric:lining-nums}`,
    '.c-halo{stroke-width:3.5;stroke-linejoin:round;paint-order:stroke}',
    '.c-grid,.c-axis{stroke-width:1}',
    '.c-leader{fill:none;stroke-width:1}',
    '.c-band{fill-opacity:.45}',
    '.c-outlined{stroke-width:1.5}',
    '.c-weak{stroke-width:.75;stroke-opacity:.22}.c-medium{stroke-width:1.5;stroke-opacity:.4}.c-strong{stroke-width:2.5;stroke-opacity:.6}',
    '.c-sea{fill:none;stroke-width:1}',
    '.c-land{fill-opacity:.75}',
    '.c-seen{fill-opacity:.82}',
    '.c-border{fill:none;stroke-width:.8}',
    '.c-gap{fill:none;stroke-width:1;stroke-dasharray:2 3}',
    '.c-hollow-warn{stroke-width:2;stroke-dasharray:4 3}',
    '.c-hit{fill-opacity:0}',
    '.c-datum:hover{opacity:.75}',
    '.c-dashed{stroke-dasharray:5 4}',
    '.c-thin{stroke-width:1.5}',
  );
  return rules.join('');
}

/**
 * Style of every chart on a page: colours and faces come from the custom properties of the page, so both
 * schemes follow it. The layouts of a chart stand in one `.c-frame`, which shows the one that fits it, with words of no
 * more than 15 pixels. The fullest stands before the wide one, for which it steps in.
 */
export const chartCss = [
  formRules('var(--font-sans)'),
  colourRules((name) => `var(--${name})`),
  '.c-frame{container-type:inline-size}',
  '.c-chart{display:block;width:100%;height:auto;overflow:visible}',
  '.c-frame .c-wide,.c-frame .c-full{display:none}.c-frame .c-narrow{max-width:30rem}.c-frame .c-wide{max-width:50rem}',
  '@container (min-width:38rem){.c-frame .c-wide{display:block}.c-frame .c-narrow{display:none}}',
  '@container (min-width:66rem){.c-frame .c-full{display:block}.c-frame .c-full+.c-wide{display:none}}',
  '.c-datum:focus-visible,.c-note-link:focus-visible{outline:2px solid var(--accent);outline-offset:2px}',
  '.c-note-link text{text-decoration:underline;text-decoration-thickness:.5px;text-underline-offset:2px}',
  '@media print{.c-frame .c-narrow{display:none}.c-frame .c-wide{display:block}}',
].join('\n');

/** Style within an SVG file: literal colours, since viewers of SVG seldom know custom properties. `auto` follows the viewer's scheme. */
export function fileCss(scheme: Scheme | 'auto'): string {
  const rules = (name: Scheme): string => colourRules((colour) => themeValues[name][colour]);
  const base = formRules(fileFontFamily) + rules(scheme === 'dark' ? 'dark' : 'light');
  return scheme === 'auto' ? `${base}@media (prefers-color-scheme:dark){${rules('dark')}}` : base;
}
