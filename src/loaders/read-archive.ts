import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embedKinds, type EmbedKind } from '../corpus/urls.ts';
import { noticeSlot } from '../embed/embed-page.ts';
import { versionOf } from '../embed/content-hash.ts';
import { pinnedRecordSchema, type PinnedSubject, type PinnedVersion } from '../embed/pinned.ts';
import { parseRecord } from '../record/parse-record.ts';
import type { Problem } from '../report/problem.ts';
import { sha256 } from './sha256.ts';

/** Everything that was pinned, with what is wrong with it. */
export interface Archive {
  readonly subjects: readonly PinnedSubject[];
  readonly problems: readonly Problem[];
}

/** The folder of everything that was pinned of one chart or figure. */
export function archiveFolder(content: string, kind: EmbedKind, id: string): string {
  return join(content, 'archive', kind, id);
}

/** Reads every pinned embed of a content folder; that a file is missing or was changed is a problem of the corpus. */
export function readArchive(content: string): Archive {
  const problems: Problem[] = [];
  const subjects = embedKinds.flatMap((kind) => {
    const folder = join(content, 'archive', kind);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .toSorted()
      .flatMap((id) => readSubject(content, kind, id, problems) ?? []);
  });
  return { subjects, problems };
}

/** Reads what was pinned of one chart or figure and is whole; undefined if nothing was. */
export function readPinned(content: string, kind: EmbedKind, id: string): PinnedSubject | undefined {
  return readSubject(content, kind, id, []);
}

function readSubject(content: string, kind: EmbedKind, id: string, problems: Problem[]): PinnedSubject | undefined {
  const folder = archiveFolder(content, kind, id);
  const file = join(folder, 'versions.yaml');
  if (!existsSync(file)) return undefined;
  const path = `content/archive/${kind}/${id}/versions.yaml`;
  const record = parseRecord({ path, text: readFileSync(file, 'utf8') }, pinnedRecordSchema);
  if (!record.ok) {
    problems.push(...record.problems);
    return undefined;
  }
  const versions = record.value.versions.flatMap((version, index) => {
    const read = readVersion(folder, version);
    if ('html' in read) return [{ ...version, ...read }];
    const place = record.placeOf(['versions', index]);
    problems.push({ rule: 'archive/changed', severity: 'error', place, message: read.fault });
    return [];
  });
  return { kind, id, versions };
}

function readVersion(
  folder: string,
  { version, page }: PinnedVersion,
): { readonly html: string; readonly content: string } | { readonly fault: string } {
  const files = [`${version}.html`, `${version}.content`];
  const missing = files.find((file) => !existsSync(join(folder, file)));
  if (missing !== undefined)
    return { fault: `The file ${missing} is missing. Restore it: what was pinned is published for ever.` };
  const [html = '', content = ''] = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  if (sha256(html) !== page || !html.includes(noticeSlot)) {
    return { fault: `The page ${version}.html is not the one that was pinned. Restore its bytes.` };
  }
  if (versionOf(content, sha256) !== version) {
    return { fault: `The content ${version}.content is not the one that was pinned. Restore its bytes.` };
  }
  return { html, content };
}
