import type { Gazetteer } from '../link/index.ts';
import { parseSeed } from '../parse/parse-seed.ts';
import type { ParsedDocument } from '../parse/parsed-document.ts';
import type { Report } from '../report/problem.ts';
import type { DocumentRecord } from '../schema/document.ts';
import { canonicalText } from '../text/canonical-text.ts';
import { oneLine } from '../text/one-line.ts';
import { toSlug } from '../text/slug.ts';
import { accountNumbers, type FigureFile } from './account-numbers.ts';
import { toAnchorTarget } from './anchor-quote.ts';
import { annotateNotes, type AnnotationFile } from './annotate-notes.ts';
import type { AnnotatedDocument, DocumentBlock } from './annotated-document.ts';
import type { BuildOptions, SeedFile } from './corpus-files.ts';
import { blocksOf } from './layout.ts';
import { linkDocument } from './link-document.ts';
import type { Placed } from './record-set.ts';

/** What editors wrote about one seed. */
export interface DocumentRecords {
  readonly document: Placed<DocumentRecord> | undefined;
  readonly annotations: Placed<AnnotationFile> | undefined;
  readonly figures: Placed<FigureFile> | undefined;
}

/** Parses, links, annotates and accounts for one seed; undefined if it cannot be published. */
export function annotateDocument(
  seed: SeedFile,
  records: DocumentRecords,
  gazetteer: Gazetteer,
  options: BuildOptions,
  report: Report,
): AnnotatedDocument | undefined {
  const result = parseSeed({
    file: seed.path,
    text: canonicalText(seed.text),
    ...(options.latestDate === undefined ? {} : { latestDate: options.latestDate }),
  });
  if (!result.ok) {
    report.addAll(result.problems);
    return undefined;
  }
  const parsed = result.document;
  const record = records.document?.value;
  const review = record?.review ?? 'unreviewed';
  const blocks = blocksOf(parsed);
  const target = toAnchorTarget(seed.path, parsed.text, blocks[0]?.start ?? 0);
  const mentions = linkDocument(target, blocks, records.document, gazetteer, report);
  const notes = annotateNotes(target, blocks, records.annotations, report);
  const account = accountNumbers(target, blocks, records.figures, review, report);
  return {
    id: seed.id,
    slug: record?.slug ?? toSlug(seed.id),
    title: record?.title ?? proposedTitle(parsed, blocks),
    date: parsed.date,
    publisher: record?.publisher,
    lang: record?.lang ?? 'en',
    review,
    sha256: seed.sha256,
    file: seed.path,
    record,
    parsed,
    blocks,
    mentions,
    notes,
    ...account,
    sources: record?.sources ?? [],
  };
}

const longestTitle = 120;

/** The headline of a seed, else its first sentence, cut at a word where it is long. */
function proposedTitle(parsed: ParsedDocument, blocks: readonly DocumentBlock[]): string {
  const block =
    blocks.find(({ node }) => node.type === 'headline') ??
    blocks.find(({ node }) => node.type === 'paragraph') ??
    blocks.find(({ node }) => node.type !== 'byline' && node.type !== 'furniture') ??
    blocks[0];
  const span = block?.sentences[0] ?? block;
  const text = span === undefined ? '' : oneLine(parsed.text.slice(span.start, span.end));
  if (text.length <= longestTitle) return text;
  return `${text.slice(0, longestTitle).replace(/\s+\S*$/u, '')} …`;
}
