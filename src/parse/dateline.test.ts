import { expect, test } from 'vitest';
import { findDateline } from './dateline.ts';

function datelineOf(text: string): string | undefined {
  const span = findDateline(text, { start: 0, end: text.length });
  return span && text.slice(span.start, span.end);
}

test.each([
  'WASHINGTON (AP) —',
  'NEWARK, N.J. (AP) —',
  'NEWARK, N.J. —',
  'SAN SALVADOR, El Salvador (AP) —',
  'LIMA, Peru —',
  'PARIS --',
  'WASHINGTON, Jan 24 (Reuters) -',
  'WASHINGTON, Jan. 24, 2025 —',
  'Colombo, 8 February –',
  'Colombo, Sri Lanka, February 8 2026 –',
  'New Delhi (PTI) —',
  'Colombo (Daily Mirror) –',
  'Port-au-Prince, Haiti (AFP) –',
  'San José del Cabo (AFP) –',
])('%s', (dateline) => {
  expect(datelineOf(`${dateline} The ships left.`)).toBe(dateline);
  expect(datelineOf(`${dateline} “We go,” she said.`)).toBe(dateline);
  expect(datelineOf(dateline)).toBe(dateline);
});

test('an em dash may stand without spaces', () => {
  expect(datelineOf('NEWARK, N.J.—Agents came.')).toBe('NEWARK, N.J.—');
});

test.each([
  'Donald Trump – The president – said so.',
  'ICE — The agency — said so.',
  'US – Mexico relations are cold.',
  'WASHINGTON (AP) — and so it went on.',
  'Newark — Agents came.',
  'The ships left at dawn – No one saw them.',
  'Colombo, 8 Ferrets – They ran.',
  'WASHINGTON The ships left.',
  '— A dash at the head.',
  'A-B C',
  '',
])('none in: %j', (text) => {
  expect(datelineOf(text)).toBeUndefined();
});
