import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    // Much of the time goes to processes and browsers that are waited for, so that two cores serve two files at once.
    maxWorkers: 2,
    projects: [
      // What needs no site: runs in seconds.
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/corpus/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          // A slow machine is no failure: the limit only ends what would never end.
          testTimeout: 60_000,
        },
      },
      // What reads the built site, runs the commands, or opens a browser.
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/corpus/**'],
          setupFiles: ['tests/setup.ts'],
          globalSetup: 'tests/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
