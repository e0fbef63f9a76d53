import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { runs } from '../trust/effort.ts';
import { soundCorpus } from './bad-input/sound-corpus.ts';
import { digestOfCorpus } from './corpus-digest.ts';
import { editSequences, writeCorpus, type Files } from './random-edits.ts';

const folder = mkdtempSync(join(tmpdir(), 'edits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  'after any sequence of edits, additions, renames and deletions a process that saw them all derives what a fresh one does',
  { timeout: 600_000 },
  () => {
    const sequences = editSequences(runs(15, 150), 538);
    const finals = sequences.map((sequence, index) => {
      const working = join(folder, 'working');
      const files: Files = new Map(Object.entries(soundCorpus));
      let digest = '';
      for (const edit of sequence) {
        edit(files);
        writeCorpus(files, working);
        digest = digestOfCorpus(working);
      }
      const state = join(folder, String(index));
      cpSync(working, state, { recursive: true });
      return { state, digest };
    });
    expect(new Set(finals.map(({ digest }) => digest)).size).toBeGreaterThan(sequences.length / 2);
    // In the other order, so that what one state left behind would be left for others.
    const states = finals.map(({ state }) => state).toReversed();
    const program = `const { digestOfCorpus } = await import(${JSON.stringify(join(import.meta.dirname, 'corpus-digest.ts'))}); for (const state of ${JSON.stringify(states)}) console.log(digestOfCorpus(state));`;
    const { stdout, stderr } = spawnSync(execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n').toReversed()).toEqual(finals.map(({ digest }) => digest));
  },
);
