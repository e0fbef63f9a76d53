import { createHash } from 'node:crypto';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import { concordancePages } from '../corpus/concordance-pages.ts';
import { contradictionsByFigure } from '../corpus/contradictions.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { showsBlock, showsWhole } from '../corpus/display.ts';
import { documentsBeside } from '../corpus/document-order.ts';
import type { Urls } from '../corpus/urls.ts';
import { documentFiles, receivedText } from '../export/site-files.ts';
import { compilePreviewCards } from '../render/preview-cards.ts';

/** A page of the site with the files beside it, all made from the same inputs. */
export interface SiteUnit {
  /** Path of the page, with slashes at both ends. */
  readonly page: string;
  /** Digest of everything of the corpus that it is made from. */
  readonly key: string;
  /** Its files by their paths in the site. */
  readonly files: readonly string[];
}

/**
 * The pages of which there may be thousands, each with a digest of its true inputs: documents with their data files, and
 * the further pages of concordances. A later build takes over those whose digest is the same. All other pages are
 * made anew in every build; there are few of them.
 */
export function siteUnits(corpus: Corpus, urls: Urls): readonly SiteUnit[] {
  return [...documentUnits(corpus, urls), ...concordanceUnits(corpus)];
}

function digest(inputs: unknown): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('base64url');
}

function documentUnits(corpus: Corpus, urls: Urls): readonly SiteUnit[] {
  const cardsOf = compilePreviewCards({ corpus, urls });
  // Figures and notes name entities and measures that the text itself may not mention.
  const names = digest([
    [...corpus.entities.values()].map(({ ref, kind, name }) => [ref, kind, name]),
    [...corpus.measures.values()],
  ]);
  const contradictionsOf = contradictionsByFigure(corpus.contradictions);
  return corpus.documents.map((document) => {
    const { slug, figures, notes } = document;
    const { earlier, later } = documentsBeside(corpus, document);
    const contradictions = figures
      .flatMap(({ record }) => contradictionsOf.get(record.id) ?? [])
      .map(({ id, a, b, classes, explanation }) => [id, a.figure.record, b.figure.record, classes, explanation]);
    const key = digest([
      ownInputs(document),
      cardsOf(document),
      figures.length + notes.length > 0 ? names : '',
      contradictions,
      [earlier, later].map((beside) => beside && [beside.slug, beside.title, beside.date, beside.lang]),
    ]);
    const suffixes = ['/index.html', ...documentFiles.map(({ suffix }) => suffix)];
    if (showsWhole(document)) suffixes.push(receivedText.suffix);
    return { page: `/documents/${slug}/`, key, files: suffixes.map((suffix) => `documents/${slug}${suffix}`) };
  });
}

/** Blocks, sentences and quotations follow from the seed’s digest; what editors and the registers add does not. */
function ownInputs(document: AnnotatedDocument): unknown {
  const { id, slug, title, date, publisher, review, sha256, record, mentions, notes, figures, numbers, sources } =
    document;
  return [
    [id, slug, title, date, publisher, review, sha256, record, mentions, sources],
    notes.map((note) => [note.start, note.end, note.number, note.record]),
    figures.map((figure) => [figure.start, figure.end, figure.number, figure.record]),
    numbers.map((number) => [
      number.match.start,
      number.match.end,
      number.state,
      ...(number.state === 'waived' ? [number.reason, number.by, number.note] : []),
    ]),
  ];
}

function concordanceUnits(corpus: Corpus): readonly SiteUnit[] {
  return [...corpus.entities.values()].flatMap(({ ref, name }) => {
    const pages = concordancePages(corpus.backlinksOf.get(ref) ?? []);
    const total = pages.reduce((sum, lines) => sum + lines.length, 0);
    return pages.slice(1).map((lines, index): SiteUnit => {
      const quoted = lines.map(({ document, sentence, mentions }) => [
        document.slug,
        document.title,
        document.publisher,
        document.date,
        document.record?.lang,
        showsBlock(document, sentence.block),
        sentence.id,
        sentence.block,
        document.parsed.text.slice(sentence.start, sentence.end),
        mentions.map(({ start, end }) => [start - sentence.start, end - sentence.start]),
      ]);
      const page = `${ref}/mentions/${index + 2}`;
      return {
        page: `/${page}/`,
        key: digest([ref, name, total, pages.length, index, quoted]),
        files: [`${page}/index.html`],
      };
    });
  });
}
