import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath, getuid } from 'node:process';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../../src/report/print.ts';
import { readFolder, withCorpus } from './problems-of.ts';

/** The problems of the sound corpus after its folder was changed. */
function problemsAfter(change: (folder: string) => void): string {
  return withCorpus({}, (folder) => {
    change(folder);
    return readFolder(folder).problems.map(problemLine).join('\n');
  });
}

describe('what is no plain file is refused and not followed', () => {
  test('a link out of the tree, to a file and to a folder', () => {
    expect(
      problemsAfter((folder) => {
        symlinkSync('/etc/hostname', join(folder, 'seeds', 'host.txt'));
        symlinkSync('/etc', join(folder, 'content', 'people', 'etc'));
      }),
    ).toMatchInlineSnapshot(`
      "content/people/etc:1:1  file/refused  Only plain files and folders are read, no links or devices. Put the file itself here.
      seeds/host.txt:1:1  file/refused  Only plain files and folders are read, no links or devices. Put the file itself here."
    `);
  });
  test('a link within the tree, a loop and a link to nothing', () => {
    expect(
      problemsAfter((folder) => {
        symlinkSync('harbour-report.txt', join(folder, 'seeds', 'again.txt'));
        symlinkSync('loop.txt', join(folder, 'seeds', 'loop.txt'));
        symlinkSync('nowhere', join(folder, 'seeds', 'nothing.txt'));
      }),
    ).toMatchInlineSnapshot(`
      "seeds/again.txt:1:1  file/refused  Only plain files and folders are read, no links or devices. Put the file itself here.
      seeds/loop.txt:1:1  file/refused  Only plain files and folders are read, no links or devices. Put the file itself here.
      seeds/nothing.txt:1:1  file/refused  Only plain files and folders are read, no links or devices. Put the file itself here."
    `);
  });
  test('a pipe, which reading would wait for', () => {
    expect(
      problemsAfter((folder) => execFileSync('mkfifo', [join(folder, 'seeds', 'pipe.txt')])),
    ).toMatchInlineSnapshot(
      `"seeds/pipe.txt:1:1  file/refused  Only plain files and folders are read, no links or devices. Put the file itself here."`,
    );
  });
  test('a folder named like a record', () => {
    expect(
      problemsAfter((folder) => {
        mkdirSync(join(folder, 'content', 'people', 'nobody.md'));
        writeFileSync(join(folder, 'content', 'people', 'nobody.md', 'inside.md'), 'Words.');
      }),
    ).toMatchInlineSnapshot(
      `"content/people/nobody.md/inside.md:1:1  file/misplaced  Records lie in no subfolder. Move the file to content/people/inside.md."`,
    );
  });
});

test('a folder that is not there', () => {
  expect(problemsAfter((folder) => rmSync(join(folder, 'seeds'), { recursive: true }))).toMatchInlineSnapshot(
    `"seeds:1:1  file/refused  The folder cannot be read. Create it, or correct SEEDS_DIR or CONTENT_DIR."`,
  );
});

test('a file where a folder should be', () => {
  expect(
    problemsAfter((folder) => {
      rmSync(join(folder, 'seeds'), { recursive: true });
      writeFileSync(join(folder, 'seeds'), 'Words.');
    }),
  ).toMatchInlineSnapshot(`"seeds:1:1  file/refused  The folder cannot be read. Correct its permissions."`);
});

test('files and folders that may not be read', () => {
  const lines = withCorpus({}, (folder) => {
    chmodSync(join(folder, 'seeds', 'harbour-report.txt'), 0o000);
    chmodSync(join(folder, 'content', 'events'), 0o000);
    chmodSync(folder, 0o755);
    const program = `const { readFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'problems-of.ts'))}); const { problemLine } = await import(${JSON.stringify(join(import.meta.dirname, '../../../src/report/print.ts'))}); console.log(readFolder(${JSON.stringify(folder)}).problems.map(problemLine).join('\\n'));`;
    // The superuser reads everything, so the reading is done by nobody.
    const isRoot = getuid?.() === 0;
    const { stdout, stderr } = spawnSync(execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      env: {},
      ...(isRoot && { uid: 65_534, gid: 65_534 }),
    });
    chmodSync(join(folder, 'content', 'events'), 0o755);
    return `${stdout}${stderr}`.split('\n').filter((line) => line.includes('file/'));
  });
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "content/events:1:1  file/refused  The folder cannot be read. Correct its permissions.
    seeds/harbour-report.txt:1:1  file/unreadable  The file cannot be read. Correct its permissions."
  `);
});
