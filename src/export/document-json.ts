import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import { showsBlock, showsWhole } from '../corpus/display.ts';
import { spanOf } from '../corpus/layout.ts';
import { noteFragment } from '../corpus/urls.ts';
import type { Span } from '../text/span.ts';
import type { ExportContext } from './export-context.ts';
import { figureData } from './figure-data.ts';
import { publishedSpan } from './published-span.ts';
import { schemaVersion } from './schema-version.ts';
import type { DocumentData } from './shapes/document-shapes.ts';
import { shownWords } from './shown-words.ts';

/**
 * The document as data: `/documents/<slug>.json`. `text` is the canonical text (Unicode NFC, line feeds,
 * no byte-order mark), and every span counts its code points, half-open. Of a document that shows excerpts
 * only, `text` is null and nothing is quoted from what is not shown.
 */
export function documentJson(document: AnnotatedDocument, context: ExportContext): DocumentData {
  const { urls } = context;
  const { parsed, record } = document;
  const publish = publishedSpan(parsed.text);
  const quote = ({ start, end }: Span): string => parsed.text.slice(start, end);
  const href = (fragment: string): string => urls.document(document.slug, fragment);
  const shown = document.blocks.filter((block) => showsBlock(document, block.node.id));
  const isShown = ({ start, end }: Span): boolean =>
    showsWhole(document) || shown.some((block) => block.start <= start && end <= block.end);
  return {
    schemaVersion,
    id: document.id,
    slug: document.slug,
    href: urls.document(document.slug),
    address: context.documentAddress(document),
    title: document.title,
    date: document.date,
    publisher: document.publisher ?? null,
    url: record?.url ?? null,
    byline: record?.byline ?? null,
    lang: document.lang,
    genre: record?.genre ?? null,
    rights: record?.rights ?? null,
    provenance: record?.provenance ?? null,
    summary: record?.summary ?? null,
    sources: [...document.sources],
    review: document.review,
    reviewedOn: record?.reviewed_on ?? null,
    sha256: document.sha256,
    coverage: document.coverage,
    text: showsWhole(document) ? parsed.text : null,
    blocks: document.blocks.map((block) => ({
      id: block.node.id,
      type: block.node.type,
      ...publish(block),
      href: href(block.node.id),
    })),
    sentences: document.blocks.flatMap((block) =>
      block.sentences.map((sentence) => ({
        id: sentence.id,
        block: block.node.id,
        ...publish(sentence),
        href: href(sentence.id),
      })),
    ),
    phrases: shown.flatMap((block) =>
      block.sentences.flatMap(({ node }) =>
        node.children.flatMap((child) =>
          child.type === 'text' ? [] : [{ type: child.type, exact: quote(spanOf(child)), ...publish(spanOf(child)) }],
        ),
      ),
    ),
    quotations: parsed.quotations.filter(isShown).map(({ speaker, ...quotation }) => ({
      exact: quote(quotation),
      ...publish(quotation),
      speaker: speaker === undefined ? null : { exact: quote(speaker), ...publish(speaker) },
    })),
    mentions: document.mentions.map((mention) => ({
      entity: mention.entity,
      exact: shownWords(document, mention),
      ...publish(mention),
      block: mention.block,
      sentence: mention.sentence,
      origin: mention.origin,
    })),
    notes: document.notes.map((note) => ({
      id: note.record.id,
      number: note.number,
      kind: note.record.kind,
      motivation: note.record.motivation,
      title: note.record.title,
      body: note.record.body,
      inference: note.record.inference,
      about: note.record.about,
      figures: note.record.figures,
      sources: note.record.sources,
      exact: quote(note),
      ...publish(note),
      block: note.block,
      sentence: note.sentence,
      href: href(noteFragment(note.record.id)),
    })),
    figures: document.figures.map((figure) => figureData({ document, figure }, context)),
    numbers: document.numbers.map((number) => ({
      exact: isShown(number.match) ? number.match.text : null,
      ...publish(number.match),
      state: number.state,
      figure: number.state === 'figure' ? number.figure.record.id : null,
      waiver: number.state === 'waived' ? { reason: number.reason, by: number.by } : null,
    })),
  };
}
