import { describe, expect, test } from 'vitest';
import { isFurniture, isFurnitureLine } from './furniture.ts';

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

describe('lines', () => {
  test.each([
    'Read more',
    'READ MORE »',
    '[Advertisement]',
    'Don’t miss',
    'Related:',
    '— Share this article —',
    '___',
    '* * *',
  ])('%s', (text) => {
    expect(isFurnitureLine(text, whole(text))).toBe(true);
    expect(isFurniture(text, whole(text))).toBe(true);
  });
});

describe('paragraphs', () => {
  test.each([
    'Also read: What the court may do',
    'Read more: What the court may do',
    'Story continues below advertisement',
    'Sign up for our free daily newsletter',
    'Follow us on X',
    'Follow Harbour Press on Facebook and Instagram',
    'Share this story on your page',
    'Click here to listen.',
    'Join our WhatsApp channel',
    '© 2025 Harbour Press',
    'Copyright Harbour Press. All rights reserved.',
  ])('%s', (text) => {
    expect(isFurniture(text, whole(text))).toBe(true);
    expect(isFurnitureLine(text, whole(text))).toBe(false);
  });

  test.each([
    'Advertisements for the flights were pulled.',
    'Share this view, and you lose.',
    'Read the order before you sign it.',
    'Follow the money, she said.',
    'Related cases were heard on Monday.',
    'Copyright law does not apply.',
    'More than 500 people were held.',
    `Click here ${'to read '.repeat(30)}`,
    '5',
  ])('not: %s', (text) => {
    expect(isFurniture(text, whole(text))).toBe(false);
  });
});
