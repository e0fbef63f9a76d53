import { chartCss, themeValues, type Scheme } from '../chart/theme.ts';
import { metrics } from './metrics.ts';
import { pruneStyle } from './prune-style.ts';

/** Colours of an embed beside those of the charts. */
const own = {
  light: { 'rule-strong': '#1d1c1a', mark: '#f3ecd2', 'mark-warn': '#f8e4d8' },
  dark: { 'rule-strong': '#8f8a80', mark: '#37321f', 'mark-warn': '#43291c' },
} as const satisfies Record<Scheme, Record<string, string>>;

function tokens(scheme: Scheme): string {
  const all = Object.entries({ ...themeValues[scheme], ...own[scheme] });
  return `color-scheme:${scheme};${all.map(([name, value]) => `--${name}:${value}`).join(';')}`;
}

/** The scheme of the reader, unless the host names one; on paper always light. */
const schemes = [
  `:root{${tokens('light')}}`,
  `@media(prefers-color-scheme:dark){:root:not([data-theme=light]){${tokens('dark')}}}`,
  `:root[data-theme=dark]{${tokens('dark')}}`,
  `@media print{:root:root:root{${tokens('light')}}}`,
];

const { padding, title, subtitle, note, figure, gist, text, compare } = metrics;

const frame = [
  '*{box-sizing:border-box}',
  'html{background:var(--paper);text-size-adjust:100%}',
  'body{margin:0;background:var(--paper);color:var(--ink);font-family:var(--font-sans);font-variant-numeric:lining-nums;overflow-wrap:break-word}',
  'h1,h2,p,ol,ul,figure,blockquote{margin:0;padding:0}',
  'ol,ul{list-style:none}',
  'a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.18em}',
  'a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}',
  `main{display:block;border-top:${metrics.rule}px double var(--rule-strong);padding:${padding.narrow.block}px ${padding.narrow.inline}px}`,
  `h1{font-size:${title.narrow.size}px;line-height:${title.narrow.line}px;font-weight:600;text-wrap:pretty}`,
  'h1 a{color:inherit;text-decoration:none}h1 a:hover{text-decoration:underline}',
  `footer{margin-top:${metrics.footerGap}px;border-top:1px solid var(--rule);padding-top:${metrics.footerGap - 1}px;font-size:${note.size}px;line-height:${note.line}px;color:var(--ink-soft)}`,
  'footer a{color:inherit}footer .site{color:var(--ink);font-weight:600}',
  `.notice{margin:0 0 12px;padding:8px 12px;border-inline-start:3px solid var(--warn);background:var(--mark-warn);font-size:14px;line-height:20px}`,
  `@media(min-width:${metrics.wideFrom}px){main{padding:${padding.wide.block}px ${padding.wide.inline}px}h1{font-size:${title.wide.size}px;line-height:${title.wide.line}px}}`,
];

const chart = [
  ':root{--font-sans:"Record Sans","Source Sans 3","Segoe UI","Helvetica Neue",Arial,sans-serif}',
  `.subtitle{margin-top:${subtitle.gap}px;font-size:${subtitle.size}px;line-height:${subtitle.line}px;color:var(--ink-soft)}`,
  `.picture{margin-top:${metrics.pictureGap}px}`,
  `.picture .c-narrow{max-width:${metrics.largestNarrow}px}.picture .c-wide{display:none;max-width:${metrics.largestWide}px}`,
  `@media(min-width:${metrics.wideFrom}px){.picture .c-narrow{display:none}.picture .c-wide{display:block}}`,
  `details{margin-top:${metrics.detailsGap}px;font-size:13.5px;line-height:19px}`,
  `summary{width:fit-content;line-height:${metrics.summary}px;cursor:pointer;color:var(--accent)}`,
  'details>*+*{margin-top:8px}.scroll{overflow-x:auto}.c-caveats li+li{margin-top:4px}',
  'table{border-collapse:collapse;font-variant-numeric:lining-nums tabular-nums}caption{text-align:start;color:var(--ink-soft)}',
  'th,td{padding:4px 14px 4px 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top;font-weight:400}thead th{font-weight:600;color:var(--ink-soft)}.c-number{text-align:end}',
  '@media print{details:not([open]){display:none}}',
];

const card = [
  ':root{--font-sans:"Source Sans 3","Segoe UI","Helvetica Neue",Arial,sans-serif;--font-serif:"Source Serif 4",Charter,Georgia,Cambria,"Times New Roman",serif}',
  'h1{font-weight:400}',
  `.number{font:600 ${figure.number * 0.8}px/${figure.numberLine * 0.8}px "Record Figures",var(--font-serif);letter-spacing:-.01em}`,
  `.words{font:italic 400 ${figure.words}px/${figure.wordsLine}px var(--font-serif)}`,
  `.measure{display:block;font-size:${figure.measure}px;line-height:${figure.measureLine}px;color:var(--ink-soft);letter-spacing:.01em}`,
  `.gist{margin-top:${figure.gap}px;font:400 ${gist.size}px/${gist.line}px var(--font-serif);text-wrap:pretty}`,
  `figure{margin-top:14px;padding-inline-start:${metrics.quoteInset - 3}px;border-inline-start:3px solid var(--accent)}`,
  `blockquote{font:400 ${text.size}px/${text.line}px var(--font-serif)}`,
  'mark{background:var(--mark);color:inherit}',
  `figcaption,.compare{font-size:${note.size + 1}px;line-height:${note.line + 1}px}figcaption{margin-top:8px;color:var(--ink-soft)}`,
  `.compare{margin-top:16px}h2{font-size:inherit;line-height:${compare.heading}px;font-weight:600}`,
  `.compare ol{display:grid;grid-template-columns:fit-content(45%) minmax(0,1fr);gap:${compare.rowGap}px 14px;margin-top:${compare.rowGap}px}.compare li{display:contents}`,
  '.compare b{font-weight:600;font-variant-numeric:lining-nums tabular-nums}.why{display:block;color:var(--warn)}',
  '.bar{display:block;width:100%;height:6px;margin:6px 0 4px}.bar rect{fill:var(--chart-1)}.bar .soft{fill-opacity:.35}.own .bar rect{fill:var(--ink)}',
  `@media(min-width:${metrics.wideFrom}px){.number{font-size:${figure.number}px;line-height:${figure.numberLine}px}h1{line-height:inherit}}`,
];

/** A face as a `data:` address, so that an embed needs no request for it. */
function face(family: string, weight: string, base64: string): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
}

/** Style of the embed of a chart with these classes; `sans` is a face of weights 400 to 600, as WOFF2 in Base64. */
export function chartStyle(sans: string, used: ReadonlySet<string>): string {
  const pictures = pruneStyle(chartCss, 'c-', used);
  return [face('Record Sans', '400 600', sans), ...schemes, ...frame, pictures, ...chart].join('\n');
}

/** Style of the embed of a figure; `figures` is a face of digits, as WOFF2 in Base64. */
export function cardStyle(figures: string): string {
  return [face('Record Figures', '600', figures), ...schemes, ...frame, ...card].join('\n');
}
