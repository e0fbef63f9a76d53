import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stderr, stdout } from 'node:process';
import { stringify } from 'yaml';
import { embedKinds, type EmbedKind } from '../corpus/urls.ts';
import { versionOf } from '../embed/content-hash.ts';
import { renderEmbedPage } from '../embed/embed-page.ts';
import { pinnedVersionSchema, type PinnedVersion } from '../embed/pinned.ts';
import { contentOf, findEmbeddable } from '../integrations/embed-offer.ts';
import { createEmbedMaker } from '../integrations/embed-parts.ts';
import { replaceFile } from '../integrations/replace-file.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { archiveFolder, readPinned } from '../loaders/read-archive.ts';
import { readGeography } from '../loaders/read-geography.ts';
import { readSettings, SettingsError } from '../loaders/settings.ts';
import { sha256 } from '../loaders/sha256.ts';
import { formatDate } from '../text/format-date.ts';
import { exitCodes, readArguments, readDay, runCommand, UsageError } from './command.ts';
import { reportProblems } from './report-problems.ts';

const usage = `npm run archive -- charts/<id> figures/<id> … [options]
Pins what charts and figures show now: an address of its own, whose page never changes. Exit code 0; 1: problems in the
corpus, nothing was pinned; 2: the command could not run.

  --all                takes every chart
  --reason TEXT        says why this version replaces the one before
  --date YYYY-MM-DD    the day that the version bears (today)`;

interface Subject {
  readonly kind: EmbedKind;
  readonly id: string;
}

interface Choice {
  readonly names: readonly string[];
  readonly all: boolean;
  readonly reason: string | undefined;
  readonly date: string;
}

function readChoice(args: readonly string[]): Choice {
  const { values, positionals } = readArguments(args, {
    all: { type: 'boolean', default: false },
    reason: { type: 'string' },
    date: { type: 'string' },
  });
  const date = readDay('date', values.date);
  if (!values.all && positionals.length === 0) throw new UsageError('Name what is to be pinned.');
  return { names: positionals, all: values.all, reason: values.reason, date };
}

function readNames(names: readonly string[]): readonly Subject[] {
  return names.map((name): Subject => {
    const [kind, id = '', ...rest] = name.split('/');
    const known = embedKinds.find((each) => each === kind);
    if (known === undefined || id === '' || rest.length > 0)
      throw new UsageError(`“${name}” names neither charts/<id> nor figures/<id>.`);
    return { kind: known, id };
  });
}

/** What is to be pinned: what it shows, and what is kept to compare with. */
interface Pin {
  readonly subject: Subject;
  readonly html: string;
  readonly title: string;
  readonly version: string;
  readonly content: string;
}

/** Writes one version beside those that were pinned before, unless it was pinned already. */
function keep(
  { subject: { kind, id }, html, title, version, content }: Pin,
  folder: string,
  { date, reason }: Choice,
): void {
  const before = readPinned(folder, kind, id)?.versions ?? [];
  const address = `embed/${kind}/${id}/${version}/`;
  if (before.some((each) => each.version === version)) {
    stdout.write(`${address} is pinned already.\n`);
    return;
  }
  const own: PinnedVersion = pinnedVersionSchema.parse({
    version,
    pinned_on: date,
    title,
    page: sha256(html),
    ...(reason === undefined ? {} : { reason }),
  });
  const kept = before.map((each): PinnedVersion => pinnedVersionSchema.strip().parse(each));
  const to = archiveFolder(folder, kind, id);
  mkdirSync(to, { recursive: true });
  replaceFile(join(to, `${version}.html`), html);
  replaceFile(join(to, `${version}.content`), content);
  // The record comes last: until it names a version, that version is not published.
  const yaml = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const;
  replaceFile(join(to, 'versions.yaml'), stringify({ versions: [...kept, own] }, yaml));
  stdout.write(`${address} is pinned.\n`);
}

/** Pins the chosen charts and figures as they are now. */
function archive(args: readonly string[]): number {
  const choice = readChoice(args);
  const named = readNames(choice.names);
  const settings = readSettings();
  const { corpus, report } = loadCorpus(settings);
  if (report.hasErrors) {
    reportProblems(report, settings);
    stderr.write('Nothing was pinned.\n');
    return exitCodes.problems;
  }
  const maker = createEmbedMaker(corpus, readGeography());
  const charts = choice.all ? corpus.charts.map(({ id }): Subject => ({ kind: 'charts', id })) : [];
  const line = `Version of ${formatDate(choice.date)}, which does not change`;
  const unknown: string[] = [];
  const pins = [...charts, ...named].flatMap((subject): Pin[] => {
    const { kind, id } = subject;
    const thing = findEmbeddable(corpus, kind, id);
    if (thing === undefined) {
      unknown.push(`${kind}/${id}`);
      return [];
    }
    const embed = 'chart' in thing ? maker.chart(thing.chart, line) : maker.figure(thing.placed, line);
    const content = contentOf(thing, corpus);
    const version = versionOf(content, sha256);
    return [{ subject, html: renderEmbedPage(embed, maker.tools, undefined), title: embed.title, version, content }];
  });
  if (unknown.length > 0) throw new SettingsError(`There is no ${unknown.join(', no ')}. Nothing was pinned.`);
  for (const pin of pins) keep(pin, settings.content, choice);
  return exitCodes.well;
}

await runCommand(usage, argv.slice(2), archive);
