import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { element } from './element.ts';
import { nestMarks, type Insert, type Mark } from './nest-marks.ts';

function mark(name: string, start: number, end: number, rank: number): Mark {
  return {
    start,
    end,
    rank,
    toElement: (children, first) => element(name, { id: first ? name : undefined }, ...children),
  };
}

function insert(offset: number): Insert {
  return { offset, node: element('sup', {}) };
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}

const html = (...args: Parameters<typeof nestMarks>): string => toHtml({ type: 'root', children: nestMarks(...args) });

test('a mark of higher rank is cut at the ends of one of lower rank that it crosses', () => {
  const marks = [mark('mark', 0, 8, 3), mark('a', 4, 12, 1)];
  expect(html('one two three', { start: 0, end: 13 }, marks)).toBe(
    '<mark id="mark">one </mark><a id="a"><mark>two </mark>thre</a>e',
  );
});

test('of two marks on the same words the higher rank is outside', () => {
  expect(html('one', { start: 0, end: 3 }, [mark('a', 0, 3, 1), mark('mark', 0, 3, 3)])).toBe(
    '<mark id="mark"><a id="a">one</a></mark>',
  );
});

test('an insert stands after marks that end where it stands and within one that goes on', () => {
  expect(
    html('one two', { start: 0, end: 7 }, [mark('mark', 0, 7, 3), mark('a', 0, 3, 1)], [insert(3), insert(7)]),
  ).toBe('<mark id="mark"><a id="a">one</a><sup></sup> two</mark><sup></sup>');
});

test('an insert within a solid mark stands after it', () => {
  const link: Mark = { ...mark('a', 0, 7, 1), solid: true };
  expect(html('one two three', { start: 0, end: 13 }, [mark('mark', 0, 3, 3), link], [insert(3), insert(7)])).toBe(
    '<a id="a"><mark id="mark">one</mark> two</a><sup></sup><sup></sup> three',
  );
});

test('marks are clipped to the range', () => {
  expect(html('one two', { start: 4, end: 7 }, [mark('mark', 0, 7, 3)])).toBe('<mark>two</mark>');
});

test('whatever the marks and inserts, the text is the text of the range, each insert stands once and every mark covers its words', () => {
  const spans = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  fc.assert(
    fc.property(
      fc.string({ minLength: 31, maxLength: 31 }),
      fc.array(fc.tuple(spans, fc.nat(3)), { maxLength: 8 }),
      fc.array(fc.nat(31), { maxLength: 4 }),
      (source, given, offsets) => {
        const covered = given.map(() => '');
        const marks = given.map(([span, rank], index): Mark => ({
          ...span,
          rank,
          toElement: (children) => {
            covered[index] = (covered[index] ?? '') + textOf(children);
            return element('i', {}, ...children);
          },
        }));
        const inserts = offsets.toSorted((a, b) => a - b).map(insert);
        const nodes = nestMarks(source, { start: 0, end: 31 }, marks, inserts);
        expect(textOf(nodes)).toBe(source);
        expect(toHtml({ type: 'root', children: nodes }).split('<sup>').length - 1).toBe(inserts.length);
        expect(covered).toEqual(given.map(([{ start, end }]) => source.slice(start, Math.min(end, 31))));
      },
    ),
  );
});
