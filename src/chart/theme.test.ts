import { lab, rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { chartCss, fileCss, themeValues } from './theme.ts';

type Triple = readonly [number, number, number];

// Machado, Oliveira and Fernandes (2009), severity 1.0, over linear RGB.
const sights: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const toLinear = (part: number): number =>
  part <= 10.314 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
const fromLinear = (part: number): number =>
  255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);

function linear(colour: string): Triple {
  const { r, g, b } = rgb(colour);
  return [toLinear(r), toLinear(g), toLinear(b)];
}

function seen(
  colour: string,
  rows: readonly [Triple, Triple, Triple],
): { readonly l: number; readonly a: number; readonly b: number } {
  const parts = linear(colour);
  const [r, g, b] = rows.map((row) =>
    fromLinear(Math.min(1, Math.max(0, row[0] * parts[0] + row[1] * parts[1] + row[2] * parts[2]))),
  );
  return lab(rgb(r ?? 0, g ?? 0, b ?? 0));
}

function contrast(one: string, other: string): number {
  const [dark, light] = [one, other]
    .map((colour) => linear(colour))
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .toSorted((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

describe.each(['light', 'dark'] as const)('the colours of the %s scheme', (scheme) => {
  const values = themeValues[scheme];
  const chart = Object.entries(values).filter(([name]) => name.startsWith('chart-'));

  test.each(chart)('%s stands out from the paper', (_, colour) => {
    expect(contrast(colour, values.paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(['ink', 'ink-soft', 'accent', 'warn'] as const)('%s is legible on the paper', (name) => {
    expect(contrast(values[name], values.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(sights))('chart colours differ from each other to %s sight', (_, rows) => {
    const points = chart.map(([, colour]) => seen(colour, rows));
    const distances = points.flatMap((p, index) =>
      points.slice(0, index).map((q) => Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b)),
    );
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(15);
  });
});

test('the style of pages takes every colour from the page, that of files takes none', () => {
  expect(chartCss).not.toMatch(/#[0-9a-f]{3}/iu);
  for (const scheme of ['light', 'dark', 'auto'] as const) expect(fileCss(scheme)).not.toContain('var(');
  expect(fileCss('auto')).toContain('prefers-color-scheme');
  // Converters to PNG do not know media queries.
  expect(fileCss('light')).not.toContain('@media');
});
