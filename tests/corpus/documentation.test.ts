import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readKeyComments } from '../../src/cli/key-comments.ts';
import { schemaSources } from '../../src/cli/schema-sources.ts';
import { describeSchema } from '../../src/desk/describe-schema.ts';
import { jsonSchemaOf, recordKinds } from '../../src/desk/record-kinds.ts';
import { ruleAnchor, rulesPage } from '../../src/report/rules-page.ts';
import { rules } from '../../src/report/rules.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the rules', () => {
  test('are documented as they are; otherwise run `npm run docs`', () => {
    expect(read('docs/rules.md')).toBe(rulesPage());
  });

  test('have a paragraph and an anchor each', () => {
    const page = rulesPage();
    for (const [rule, text] of Object.entries(rules)) {
      expect(text).toMatch(/^\p{Lu}.{20,}\.$/su);
      expect(page).toContain(`<a id="${ruleAnchor(rule)}"></a>\`${rule}\`\n\n${text}\n`);
    }
    expect(new Set(Object.keys(rules).map(ruleAnchor)).size).toBe(Object.keys(rules).length);
  });
});

describe('the JSON Schemas', () => {
  const comments = readKeyComments(schemaSources(join(root, 'src')));

  test.each(recordKinds)('$name is written as it is; otherwise run `npm run schemas`', (kind) => {
    expect(JSON.parse(read(`docs/schemas/${kind.name}.json`))).toEqual(
      JSON.parse(JSON.stringify(describeSchema(jsonSchemaOf(kind), comments))),
    );
  });

  test('there is one for each kind, and no other', () => {
    expect(readdirSync(join(root, 'docs', 'schemas')).toSorted()).toEqual(
      recordKinds.map(({ name }) => `${name}.json`).toSorted(),
    );
  });

  test('say what the comments of the source say', () => {
    const figures = JSON.parse(read('docs/schemas/figures.json')) as {
      properties: { figures: { items: { properties: { gist: { description: string } } } } };
    };
    expect(figures.properties.figures.items.properties.gist.description).toBe('One sentence: what this number is.');
  });

  test('VS Code is told the schema of every kind of YAML file', () => {
    const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
    const expected = recordKinds
      .filter(({ extension }) => extension === '.yaml')
      .map(({ name, folder }) => [`./docs/schemas/${name}.json`, `content/${folder}/*.yaml`]);
    expect(Object.entries(settings['yaml.schemas']).toSorted()).toEqual(expected.toSorted());
  });

  const ajv = new Ajv2020({ strict: false, allErrors: true });
  describe.each(recordKinds)('$name', ({ name, folder, extension }) => {
    const validate = ajv.compile(JSON.parse(read(`docs/schemas/${name}.json`)) as object);
    const present = readdirSync(join(root, 'content'));
    const names = present.includes(folder)
      ? readdirSync(join(root, 'content', folder)).filter((each) => each.endsWith(extension))
      : [];
    const recordOf = (file: string): unknown => {
      const text = read(`content/${folder}/${file}`);
      return parse(extension === '.md' ? (/^---\n(?<yaml>[\s\S]*?)^---/mu.exec(text)?.groups?.['yaml'] ?? '') : text);
    };

    test('takes every record of the corpus, and refuses a misspelt key', () => {
      for (const file of names) {
        const record = recordOf(file);
        expect(validate(record), `${file}: ${JSON.stringify(validate.errors)}`).toBe(true);
        expect(validate({ ...(record as object), tilte: 'x' }), file).toBe(false);
      }
      expect(validate({ tilte: 'x' })).toBe(false);
    });
  });
});
