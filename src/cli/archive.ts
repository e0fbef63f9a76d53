import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { allFigures } from '../corpus/figures.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { embedKinds, type EmbedKind } from '../corpus/urls.ts';
import { renderEmbedPage, type EmbedContent } from '../embed/embed-page.ts';
import { pinnedVersionSchema, type PinnedVersion } from '../embed/pinned.ts';
import { createEmbedMaker, type EmbedMaker } from '../integrations/embed-parts.ts';
import { ArchiveError, archiveFolder, readPinned } from '../integrations/read-archive.ts';
import { presentOf } from '../integrations/write-embeds.ts';
import { loadCorpus } from '../loaders/load-corpus.ts';
import { readGeography } from '../loaders/read-geography.ts';
import { readSettings, SettingsError } from '../loaders/settings.ts';
import { isIsoDate } from '../schema/common.ts';
import { formatDate } from '../text/format-date.ts';
import { reportProblems } from './report-problems.ts';

const usage = `Usage: node src/cli/archive.ts charts/<id> figures/<id> … [--all] [--reason <text>] [--date <YYYY-MM-DD>]
Pins what charts and figures show now. --all takes every chart; --reason says why this version replaces the one before.`;

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

function readChoice(): Choice {
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(2),
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false }, reason: { type: 'string' }, date: { type: 'string' } },
    });
    const date = values.date ?? new Date().toISOString().slice(0, 10);
    if (date.length !== 10 || !isIsoDate(date)) throw new Error(`“${date}” is no day; write it as YYYY-MM-DD.`);
    if (!values.all && positionals.length === 0) throw new Error('Name what is to be pinned.');
    return { names: positionals, all: values.all, reason: values.reason, date };
  } catch (error) {
    throw new SettingsError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function chosenSubjects({ names, all }: Choice, corpus: Corpus): readonly Subject[] {
  const charts = all ? corpus.charts.map(({ id }): Subject => ({ kind: 'charts', id })) : [];
  const named = names.map((name): Subject => {
    const [kind, id = '', ...rest] = name.split('/');
    const known = embedKinds.find((each) => each === kind);
    if (known === undefined || id === '' || rest.length > 0)
      throw new SettingsError(`“${name}” names neither charts/<id> nor figures/<id>.\n${usage}`);
    return { kind: known, id };
  });
  return [...charts, ...named];
}

function embedOf(corpus: Corpus, maker: EmbedMaker, { kind, id }: Subject, line: string): EmbedContent | undefined {
  if (kind === 'charts') {
    const chart = corpus.charts.find((each) => each.id === id);
    return chart && maker.chart(chart, line);
  }
  const placed = allFigures(corpus).find(({ figure }) => figure.record.id === id);
  return placed && maker.figure(placed, line);
}

/** Writes a file whole or not at all. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** Pins the chosen charts and figures as they are now. Exit code 0, 1 (problems in the corpus) or 2 (could not run). */
function archive(): number {
  const choice = readChoice();
  const settings = readSettings();
  const { corpus, report } = loadCorpus(settings);
  if (report.hasErrors) {
    reportProblems(report, settings);
    stderr.write('Nothing was pinned.\n');
    return 1;
  }
  const maker = createEmbedMaker(corpus, readGeography());
  const subjects = chosenSubjects(choice, corpus);
  const line = `Version of ${formatDate(choice.date)}, which does not change`;
  const made = subjects.map((subject) => ({
    subject,
    embed: embedOf(corpus, maker, subject, line),
    present: presentOf(corpus, subject.kind, subject.id),
  }));
  const unknown = made.filter(({ embed }) => embed === undefined).map(({ subject: { kind, id } }) => `${kind}/${id}`);
  if (unknown.length > 0) throw new SettingsError(`There is no ${unknown.join(', no ')}. Nothing was pinned.`);
  for (const { subject, embed, present } of made) {
    if (embed === undefined || present.version === undefined || present.content === undefined) continue;
    const { kind, id } = subject;
    const before = readPinned(settings.content, kind, id)?.versions ?? [];
    const address = `embed/${kind}/${id}/${present.version}/`;
    if (before.some(({ version }) => version === present.version)) {
      stdout.write(`${address} is pinned already.\n`);
      continue;
    }
    const html = renderEmbedPage(embed, maker.tools, undefined);
    const version: PinnedVersion = pinnedVersionSchema.parse({
      version: present.version,
      pinned_on: choice.date,
      title: embed.title,
      page: createHash('sha256').update(html).digest('hex'),
      ...(choice.reason === undefined ? {} : { reason: choice.reason }),
    });
    const folder = archiveFolder(settings.content, kind, id);
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, `${present.version}.html`), html);
    writeWhole(join(folder, `${present.version}.content`), present.content);
    const kept = before.map((each) =>
      pinnedVersionSchema.parse(
        Object.fromEntries(Object.entries(each).filter(([key]) => key !== 'html' && key !== 'content')),
      ),
    );
    writeWhole(
      join(folder, 'versions.yaml'),
      stringify(
        { versions: [...kept, version] },
        { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 },
      ),
    );
    stdout.write(`${address} is pinned.\n`);
  }
  return 0;
}

try {
  exit(archive());
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof ArchiveError)) throw error;
  stderr.write(`${error.message}\n`);
  exit(2);
}
