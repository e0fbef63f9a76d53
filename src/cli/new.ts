import { argv, stderr, stdout } from 'node:process';
import { existsSync } from 'node:fs';
import { newRecord, skeletonKinds } from '../desk/skeletons/new-record.ts';
import { storyAdvice } from '../desk/skeletons/other-skeletons.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { realPath } from '../loaders/real-path.ts';
import { readSettings, type Settings } from '../loaders/settings.ts';
import { today } from '../loaders/today.ts';
import { isIsoDate } from '../schema/common.ts';
import { idSchema } from '../schema/ids.ts';
import { fold } from '../text/fold.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { exitCodes, oneOf, readArguments, refuseMore, runCommand, UsageError } from './command.ts';
import { createFile } from './files.ts';
import { newDocument } from './new-document.ts';

const usage = `npm run new -- document FILE [options]
Copies a text into seeds/ and writes its records with every mention, figure and waiver as the program proposes them, each
with its sentence, to be confirmed. A text without the line “date YYYY-MM-DD” at its head needs --date.

  --url URL  --publisher NAME  --title TEXT  --byline TEXT  --slug SLUG   what you know already
  --id ID                stem of the seed’s file (the name of FILE)
  --date YYYY-MM-DD      writes the date line of a text that has none

npm run new -- ${skeletonKinds.join('|')} NAME [options]
Writes a commented skeleton of the record.

  --id ID                name of its file (made of NAME)
  --date YYYY-MM-DD      date of an event or correction

  --dry-run              show what would be written, and write nothing
Nothing is ever overwritten. SEEDS_DIR and CONTENT_DIR name another corpus.`;

const options = {
  url: { type: 'string' },
  publisher: { type: 'string' },
  title: { type: 'string' },
  byline: { type: 'string' },
  slug: { type: 'string' },
  id: { type: 'string' },
  date: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

function create(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, options);
  const [word, subject] = positionals;
  if (word === undefined) throw new UsageError('Say what is new.');
  const kind = oneOf('kind', word, ['document', ...skeletonKinds]);
  if (subject === undefined || subject.trim() === '')
    throw new UsageError(
      kind === 'document' ? 'Name the text file.' : `Name the ${kind}, in quotation marks if it has several words.`,
    );
  refuseMore(positionals, 2);
  if (values.date !== undefined && !isIsoDate(values.date))
    throw new UsageError(`--date is “${values.date}”. Write a date that exists as YYYY-MM-DD.`);
  const settings = readSettings();
  if (kind === 'document') return newDocument(subject, { ...values, dryRun: values['dry-run'] }, settings);
  for (const name of ['url', 'publisher', 'title', 'byline', 'slug'] as const) {
    if (values[name] !== undefined) throw new UsageError(`--${name} belongs to a document, not to a ${kind}.`);
  }
  const { corpus } = loadCorpus(settings, { chartsUntried: true });
  const given = { kind, name: subject.trim(), id: values.id, date: values.date, today: today() };
  const file = newRecord(given, corpus);
  const stem = file.path.slice(file.path.lastIndexOf('/') + 1, file.path.lastIndexOf('.'));
  if (!idSchema.safeParse(stem).success)
    throw new UsageError(
      `No id can be made of “${subject}”. Give one with --id, as lower-case letters and digits joined by single hyphens.`,
    );
  warnOfNamesake(subject.trim(), corpus);
  const path = refuseExisting(file.path, settings);
  if (values['dry-run']) {
    stdout.write(`--- ${path}\n${file.text}`);
    return exitCodes.well;
  }
  createFile(path, file.text);
  stdout.write(`Wrote ${path}. Fill in what is empty; \`npm run check\` tells what is left.\n`);
  if (kind === 'story') stdout.write(`${storyAdvice}\n`);
  return exitCodes.well;
}

function refuseExisting(path: string, settings: Settings): string {
  const real = realPath(path, settings);
  if (existsSync(real))
    throw new UsageError(`${real} stands already and is left as it is. Edit it, or give another --id.`);
  return real;
}

/** Tells of an entry that has the name as an alias: two entries for one thing would part its mentions. */
function warnOfNamesake(name: string, { entities }: Corpus): void {
  const key = (text: string): string => fold(text).text.toLowerCase();
  for (const { ref, record } of entities.values()) {
    if ([record.name, ...record.aliases.map(({ text }) => text)].some((text) => key(text) === key(name)))
      stderr.write(`“${name}” already names ${ref}. If it is the same, add to that entry instead.\n`);
  }
}

await runCommand(usage, argv.slice(2), create);
