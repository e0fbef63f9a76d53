import { s } from 'hastscript';
import { expect, test } from 'vitest';
import { svgText } from './svg-text.ts';

test('writes well-formed XML with the names of SVG', () => {
  const tree = s('svg', { class: 'a b', viewBox: '0 0 1 1', 'aria-labelledby': 't' }, [
    s('text', { 'text-anchor': 'end', 'data-datum': 'k' }, 'x'),
    s('g', { 'pointer-events': 'none' }),
  ]);
  expect(svgText(tree)).toBe(
    '<svg class="a b" viewBox="0 0 1 1" aria-labelledby="t"><text text-anchor="end" data-datum="k">x</text><g pointer-events="none"/></svg>\n',
  );
});

test('leaves no character that XML gives a meaning to, in text or attributes', () => {
  const hostile = `"><svg onload=alert(1)>&amp;\u{0}\u{1B}]]>`;
  const escaped = '&#34;&#62;&#60;svg onload=alert(1)&#62;&#38;amp;]]&#62;';
  expect(svgText(s('a', { href: hostile }, hostile))).toBe(`<a href="${escaped}">${escaped}</a>\n`);
});

test('refuses an attribute that it does not know', () => {
  expect(() => svgText(s('g', { onClick: 'x' }))).toThrow('Expected an attribute');
});
