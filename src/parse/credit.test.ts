import { describe, expect, test } from 'vitest';
import { findCredits } from './credit.ts';

function creditsOf(text: string): string[] {
  return findCredits(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('in brackets', () => {
  test.each([
    '(Getty Images via AFP)',
    '(AP Photo/Jane Doe)',
    '(AP Photo/Jane Doe, File)',
    '(Photo: Harbour Press)',
    '(Photo by Jane Doe/Getty Images)',
    '(Jane Doe/Reuters)',
    '(Jane Doe / AP)',
    '(Jane Doe/Harbour Press via AP)',
    '(File photo)',
    '(File)',
    '(Image: AFP)',
    '(Courtesy of the museum)',
    '(Photo credit: Jane Doe)',
    '[Reuters]',
    '[File: Reuters]',
    '[Jane Doe/Al Jazeera]',
  ])('%s', (credit) => {
    expect(creditsOf(`They wait near Sasabe, Arizona. ${credit}`)).toEqual([credit]);
    expect(creditsOf(`They wait near Sasabe, Arizona ${credit}`)).toEqual([credit]);
    expect(creditsOf(credit)).toEqual([credit]);
    expect(creditsOf(`They wait. ${credit} The ships left. They came back.`)).toEqual([credit]);
  });

  test.each([
    'It left. (AFP)',
    'It left. (With inputs from AFP)',
    'It left (the photo shows it) at noon.',
    'It left (Photo: see page 3) at noon.',
    'It left. (Credit cards were refused)',
    'It left. (See page 3.)',
    'It is known as [sic]',
    '(unclosed AP Photo/Jane Doe',
  ])('none in: %s', (text) => {
    expect(creditsOf(text)).toEqual([]);
  });
});

describe('without brackets, at the end', () => {
  test.each([
    'Photo by Jane Doe',
    'Photo: Jane Doe/AFP',
    'Photograph: Jane Doe/AP',
    'AP Photo/Jane Doe',
    'Image: Harbour Press',
    'File photo',
    'File photo of the harbour',
    'Credit: Jane Doe',
  ])('%s', (credit) => {
    expect(creditsOf(`They wait near Sasabe, Arizona. ${credit}`)).toEqual([credit]);
    expect(creditsOf(credit)).toEqual([credit]);
  });

  test.each([
    'They held a photo by the gate.',
    'He took the Photo by Jane Doe',
    'Photo by itself, it says little.',
    'Photo: Jane Doe. But then the text goes on at length, and on, and on, past anything that could be a credit of any kind.',
  ])('none in: %s', (text) => {
    expect(creditsOf(text)).toEqual([]);
  });
});

test('several in one paragraph', () => {
  expect(creditsOf('One. (AP Photo/Jane Doe) Two. Three. [Reuters] Four. Photo: AFP')).toEqual([
    '(AP Photo/Jane Doe)',
    '[Reuters]',
    'Photo: AFP',
  ]);
});
