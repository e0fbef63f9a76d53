import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../build-site.ts';
import { copyCorpus, type CorpusCopy } from '../copy-corpus.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let copy: CorpusCopy;
const check = (...args: readonly string[]) => runCommand('check.ts', copy.settings, args);
const record = 'content/documents/000_767e988451f9abf1.yaml';

beforeEach(() => {
  copy = copyCorpus({ light: true });
  return () => copy.remove();
});

describe('how problems are told', () => {
  const misspell = () => copy.edit('content/people/ras-baraka.md', (text) => text.replace(/^role:/mu, 'rloe:'));

  test('as text, a line each; in colours only where they are asked for, or on a terminal', async () => {
    misspell();
    const { code, output } = await check();
    expect(code).toBe(1);
    expect(output).toContain(
      `${copy.content}/people/ras-baraka.md:4:1  record/unknown-key  The key “rloe” is not known here. Did you mean “role”?\n`,
    );
    expect(output).toMatch(/^\d+ errors?, 0 warnings$/mu);
    expect(output).not.toContain('\u001B');
    const coloured = await runCommand('check.ts', { ...copy.settings, FORCE_COLOR: '1' });
    expect(coloured.output).toContain('\u001B[31m');
    expect(stripVTControlCharacters(coloured.output)).toBe(output);
  });

  test('as JSON, with the paragraph of each broken rule', async () => {
    misspell();
    const { code, output } = await check('--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      schemaVersion: 1,
      warnings: 0,
      documents: 2,
      problems: expect.arrayContaining([
        {
          rule: 'record/unknown-key',
          severity: 'error',
          file: `${copy.content}/people/ras-baraka.md`,
          line: 4,
          column: 1,
          message: 'The key “rloe” is not known here. Did you mean “role”?',
        },
      ]) as unknown,
      rules: { 'record/unknown-key': { documentation: 'docs/rules.md#record-unknown-key' } },
    });
  });

  test('as annotations for GitHub', async () => {
    misspell();
    const { code, output } = await check('--format', 'github');
    expect(code).toBe(1);
    expect(output).toContain(
      `::error file=${copy.content}/people/ras-baraka.md,line=4,col=1,title=record/unknown-key::The key “rloe” is not known here.`,
    );
  });

  test('warnings pass, and are errors where that is asked for', async () => {
    copy.write('seeds/third.txt', 'date 2025-06-09\nAgents arrested 12 people in Newark.\n');
    const [plain, strict] = [await check(), await check('--strict')];
    expect([plain.code, strict.code]).toEqual([0, 1]);
    expect(plain.output).toContain('figure/unaccounted  warning: The number “12”');
    expect(strict.output).toContain('figure/unaccounted  The number “12”');
  });

  test.each([
    [['--fromat', 'json'], 'The option --fromat is not known. Did you mean --format?'],
    [['--format', 'xml'], '--format is “xml”. Use one of text, json, github.'],
    [['everything'], 'Unknown argument “everything”.'],
  ])('%s could not run', async (args, message) => {
    const { code, output } = await check(...args);
    expect(code).toBe(2);
    expect(output).toContain(message);
    expect(output).toContain('npm run check -- [options]');
  });
});

describe('what is mended', () => {
  test('nothing of the corpus as it stands', async () => {
    copy.remove();
    copy = copyCorpus();
    const { code, output } = await check('--fix');
    expect(code).toBe(0);
    expect(output).toContain('Nothing could be mended without a decision.');
  });

  test('a quote that lost its prefix gets it back where only one place is left', async () => {
    copy.edit(record, (text) =>
      text.replace(`      exact: "press secretary"\n      prefix: "Trump's "\n`, '      exact: "press secretary"\n'),
    );
    expect((await check()).output).toContain('anchor/ambiguous');
    const { code, output } = await check('--fix');
    expect(output).toContain('Tied “press secretary” to line 3, column 65 of seeds/000_767e988451f9abf1.txt.');
    expect(code).toBe(0);
    expect(copy.read(record)).toMatch(/exact: "press secretary"\n {6}prefix: "[^"]*Trump's "\n/u);
  });

  test('a quote whose place is not certain stays as it is', async () => {
    const notes = 'content/annotations/000_767e988451f9abf1.yaml';
    copy.edit(notes, (text) => text.replace('exact: "arrested 38 illegal migrants"', 'exact: "deport"'));
    const before = copy.read(notes);
    const { code, output } = await check('--fix');
    expect(code).toBe(1);
    expect(output).toContain('anchor/ambiguous  The quote “deport” occurs');
    expect(copy.read(notes)).toBe(before);
  });

  test('keys come into their order, with their comments; nothing else changes', async () => {
    const path = 'content/events/e-2025-01-23-538.yaml';
    const before = copy.read(path);
    copy.edit(path, (text) => {
      const [id = '', date = '', title = '', ...rest] = text.split('\n');
      return ['# The day', date, title, '# The name', id, ...rest].join('\n');
    });
    const dry = await check('--fix', '--dry-run');
    expect(dry.output).toContain(`would mend  ${copy.folder}/${path}  Put the keys into their order.`);
    expect(copy.read(path)).toMatch(/^# The day\ndate:/u);
    const { code } = await check('--fix');
    expect(code).toBe(0);
    expect(copy.read(path).replace(/^# .*\n/gmu, '')).toBe(before);
    expect(copy.read(path)).toMatch(/# The name\nid:/u);
    expect(readdirSync(join(copy.content, 'events')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test('a digest only when an editor confirms it', async () => {
    copy.edit(record, (text) => text.replace(/^sha256: .*$/mu, `sha256: "${'0'.repeat(64)}"`));
    const first = await check('--fix');
    expect(first.code).toBe(1);
    expect(first.output).toContain('seed/digest');
    const second = await check('--fix', '--confirm-digests');
    expect(second.output).toContain(
      'Confirmed the changed seeds/000_767e988451f9abf1.txt with its digest 9dce6d5d5bafd742',
    );
    expect(second.code).toBe(0);
  });
});

describe('corrections', () => {
  test('one that names what is not there is refused with what is near', async () => {
    const { code } = await runCommand('new.ts', copy.settings, [
      'correction',
      'A wrong number',
      '--id',
      '2026-11-22-wrong',
      '--date',
      '2026-11-22',
    ]);
    expect(code).toBe(0);
    copy.edit('content/corrections/2026-11-22-wrong.yaml', (text) =>
      text
        .replace('was: ""', 'was: "583"')
        .replace('now: ""', 'now: "538"')
        .replace('why: ""', 'why: Two digits were exchanged.')
        .replace('figures: []', 'figures: [f-583-arrests]'),
    );
    const refused = await check();
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(
      /corrections\/2026-11-22-wrong\.yaml:\d+:\d+ {2}reference\/unknown {2}There is no “f-583-arrests” among the figures\. Did you mean “f-538-arrests”\?/u,
    );
    copy.edit('content/corrections/2026-11-22-wrong.yaml', (text) => text.replace('f-583-arrests', 'f-538-arrests'));
    expect((await check()).code).toBe(0);
  });
});
