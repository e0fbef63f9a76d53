import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('packages', () => {
  const versions = z.record(z.string(), z.string());
  const manifest = z
    .object({
      dependencies: versions,
      devDependencies: versions,
      optionalDependencies: versions,
      allowScripts: z.record(z.string(), z.boolean()),
    })
    .parse(JSON.parse(read('package.json')));
  const lock = z
    .object({
      lockfileVersion: z.literal(3),
      packages: z.record(
        z.string(),
        z.object({
          version: z.string().optional(),
          integrity: z.string().optional(),
          resolved: z.string().optional(),
          optional: z.boolean().optional(),
          hasInstallScript: z.boolean().optional(),
        }),
      ),
    })
    .parse(JSON.parse(read('package-lock.json')));
  const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

  test('have exact versions, the same in the lock file', () => {
    for (const [name, version] of Object.entries(direct)) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/u)]);
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });

  test('are locked with their sums, and come from no address of their own', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked
        .filter(([, { integrity, optional }]) => integrity === undefined && optional !== true)
        .map(([path]) => path),
    ).toEqual([]);
    expect(
      locked
        .filter(([, { integrity }]) => integrity !== undefined && !integrity.startsWith('sha512-'))
        .map(([path]) => path),
    ).toEqual([]);
    expect(
      locked
        .filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
        .map(([path]) => path),
    ).toEqual([]);
  });

  test('run scripts when they are installed only by a decision with their name', () => {
    const scripted = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(scripted.filter((name) => manifest.allowScripts[name] === undefined)).toEqual([]);
  });

  test('are told of in the architecture: what for, and why this one', () => {
    const table = read('ARCHITECTURE.md').split('## Dependencies')[1] ?? '';
    const told = (name: string): boolean =>
      table.includes(name) ||
      name.startsWith('@types/') ||
      /^(?:eslint|prettier|typescript-eslint)/u.test(name) ||
      name.startsWith('@fontsource-variable/');
    expect(Object.keys(direct).filter((name) => !told(name))).toEqual([]);
  });
});

describe('workflows', () => {
  const folder = join(root, '.github', 'workflows');
  const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const step = z.looseObject({
    uses: z.string().optional(),
    run: z.string().optional(),
    with: z.record(z.string(), z.unknown()).optional(),
  });
  const workflow = z.looseObject({
    on: z.record(z.string(), z.unknown()),
    permissions: z.strictObject({}),
    jobs: z.record(
      z.string(),
      z.looseObject({
        permissions: z.record(z.string(), z.string()),
        'timeout-minutes': z.number(),
        steps: z.array(step),
      }),
    ),
  });

  test.each(files)('$name names its actions by digest, and gives each job the least it needs', ({ text }) => {
    const { on, jobs } = workflow.parse(parse(text));
    expect(Object.keys(on)).not.toContain('pull_request_target');
    for (const line of text.split('\n').filter((each) => /^\s*- uses:/u.test(each)))
      expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
    for (const [name, { permissions, steps }] of Object.entries(jobs)) {
      const written = Object.entries(permissions)
        .filter(([, level]) => level !== 'read')
        .map(([scope]) => scope);
      expect([name, written]).toEqual([name, name === 'deploy' ? ['pages', 'id-token'] : []]);
      for (const { uses, run, with: inputs } of steps) {
        if (uses?.startsWith('actions/checkout@') === true)
          expect(inputs).toMatchObject({ 'persist-credentials': false });
        // Text of an event that stands in a command could become part of it.
        expect(run ?? '').not.toContain('${{');
      }
    }
  });
});
