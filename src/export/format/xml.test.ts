import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../fixtures/any-text.ts';
import { textsOf, xmlFault } from '../fixtures/xml-fault.ts';
import { escapeXml, removeControls, xml, xmlFile } from './xml.ts';

test('any text makes well-formed XML, as content and as attribute, and is read back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const file = xmlFile(xml('g', {}, xml('title', { id: text }, text)));
      expect(xmlFault(file)).toBeUndefined();
      expect(textsOf(file, 'title')).toEqual([removeControls(text)]);
    }),
  );
});

test('controls and lone surrogates are removed, the rest kept', () => {
  expect(removeControls('a\u{0}b\u{7}\u{85}\u{7F}c\u{D800}d\t\n🚓\u{FFFE}')).toBe('abcd\t\n🚓');
});

test('markup and both quotation marks are escaped', () => {
  expect(escapeXml(`<a b="c" d='e'>&]]>`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;]]&gt;');
});

test('elements among elements are indented, text is not', () => {
  expect(xmlFile(xml('a', { b: 1, c: undefined }, xml('d', {}, 'e'), undefined, xml('f', {})))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1">\n  <d>e</d>\n  <f/>\n</a>\n',
  );
});
