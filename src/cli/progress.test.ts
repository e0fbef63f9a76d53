import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timed, timings } from '../integrations/timings.ts';
import { showProgress } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  vi.stubEnv('CI', '');
  vi.stubEnv('TERM', 'xterm');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

function output(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

test('in a log each step that ends is a line, and a long one tells how far it is', async () => {
  const log = output(false);
  const progress = showProgress(log, (step) => (step === 'plain pages' ? '12 pages' : undefined));
  await timed('plain reading', () => vi.advanceTimersByTime(2000));
  await timed('plain pages', () => vi.advanceTimersByTime(11_000));
  progress.stop();
  expect(log.written).toEqual([
    'plain reading, 2.0 s\n',
    'plain pages: 12 pages, 8.0 s\n',
    'plain pages: 12 pages, 11.0 s\n',
  ]);
});

test('on a terminal one line is written over, and nothing of it stays', async () => {
  const terminal = output(true);
  const progress = showProgress(terminal, () => undefined);
  await timed('live reading', () => {
    vi.advanceTimersByTime(240);
    progress.update('1 of 2 documents');
    vi.advanceTimersByTime(240);
  });
  progress.stop();
  expect(terminal.written.every((text) => text.startsWith('\r\u001B[2K') && !text.includes('\n'))).toBe(true);
  expect(terminal.written.join('')).toContain('live reading: 1 of 2 documents, 0.');
  expect(terminal.written.at(-1)).toBe('\r\u001B[2K');
});

test('the time of a step is its own, without that of the steps within it', async () => {
  await timed('outer', async () => {
    vi.advanceTimersByTime(1000);
    await timed('inner', () => vi.advanceTimersByTime(500));
    vi.advanceTimersByTime(250);
  });
  expect([timings().get('outer'), timings().get('inner')]).toEqual([1.25, 0.5]);
});

test('a step that fails ends too', async () => {
  await expect(timed('failing', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await timed('after', () => vi.advanceTimersByTime(1000));
  expect(timings().get('after')).toBe(1);
});
