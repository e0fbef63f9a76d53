import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { describeSchema } from '../desk/describe-schema.ts';
import { jsonSchemaOf, recordKinds } from '../desk/record-kinds.ts';
import { readSettings } from '../loaders/settings.ts';
import { exitCodes, readArguments, refuseMore, runCommand } from './command.ts';
import { readKeyComments } from './key-comments.ts';
import { schemaSources } from './schema-sources.ts';

const usage = `npm run schemas
Writes a JSON Schema for every kind of record into docs/schemas/, with what the comments of src/schema/ say of each key.`;

function schemas(args: readonly string[]): number {
  refuseMore(readArguments(args, {}).positionals, 0);
  const { root } = readSettings();
  const folder = join(root, 'docs', 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (!recordKinds.some((kind) => `${kind.name}.json` === name)) rmSync(join(folder, name));
  const comments = readKeyComments(schemaSources(join(root, 'src')));
  for (const kind of recordKinds) {
    const schema = describeSchema(jsonSchemaOf(kind), comments);
    writeFileSync(join(folder, `${kind.name}.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
  stdout.write(`Wrote ${recordKinds.length} schemas to docs/schemas/.\n`);
  return exitCodes.well;
}

await runCommand(usage, argv.slice(2), schemas);
