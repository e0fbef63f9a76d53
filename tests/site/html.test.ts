import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';

const { folder } = inject('site');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Titles are those of the sources, whatever their length.
    'long-title': 'off',
    // Pages are written by a compiler that leaves a doctype in small letters.
    'doctype-style': 'off',
  },
});

describe('valid HTML', () => {
  test.each(pages)('%s', async (path) => {
    const report = await validator.validateString(readFileSync(join(folder, path), 'utf8'));
    const problems = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(problems.slice(0, 5)).toEqual([]);
  });
});
