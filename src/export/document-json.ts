import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import { spanOf } from '../corpus/layout.ts';
import { figureFragment, noteFragment, type Urls } from '../corpus/urls.ts';
import { compileCodePoints } from '../text/position.ts';
import type { Span } from '../text/span.ts';
import { schemaVersion } from './schema-version.ts';

/** Turns UTF-16 spans of one text into published ones, in Unicode code points. */
export function publishedSpan(text: string): (span: Span) => { start: number; end: number } {
  const toCodePoint = compileCodePoints(text);
  return ({ start, end }) => ({ start: toCodePoint(start), end: toCodePoint(end) });
}

/**
 * The document as data: `/documents/<slug>.json`. `text` is the canonical text (Unicode NFC, line feeds,
 * no byte-order mark), and every span counts its code points, half-open.
 */
export function documentJson(document: AnnotatedDocument, urls: Urls) {
  const { text } = document.parsed;
  const publish = publishedSpan(text);
  const quote = ({ start, end }: Span): string => text.slice(start, end);
  const href = (fragment: string): string => urls.document(document.slug, fragment);
  return {
    schemaVersion,
    id: document.id,
    slug: document.slug,
    href: urls.document(document.slug),
    title: document.title,
    date: document.date,
    publisher: document.publisher ?? null,
    url: document.record?.url ?? null,
    byline: document.record?.byline ?? null,
    review: document.review,
    sha256: document.sha256,
    coverage: document.coverage,
    text,
    blocks: document.blocks.map((block) => ({ id: block.node.id, type: block.node.type, ...publish(block), href: href(block.node.id) })),
    sentences: document.blocks.flatMap((block) => block.sentences.map((sentence) => ({ id: sentence.id, block: block.node.id, ...publish(sentence), href: href(sentence.id) }))),
    phrases: document.blocks.flatMap((block) =>
      block.sentences.flatMap(({ node }) => node.children.flatMap((child) => (child.type === 'text' ? [] : [{ type: child.type, exact: quote(spanOf(child)), ...publish(spanOf(child)) }]))),
    ),
    quotations: document.parsed.quotations.map((quotation) => ({
      exact: quote(quotation),
      ...publish(quotation),
      speaker: quotation.speaker === undefined ? null : { exact: quote(quotation.speaker), ...publish(quotation.speaker) },
    })),
    mentions: document.mentions.map((mention) => ({
      entity: mention.entity,
      exact: quote(mention),
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
    figures: document.figures.map((figure) => ({
      id: figure.record.id,
      exact: quote(figure),
      ...publish(figure),
      block: figure.block,
      sentence: figure.sentence,
      href: href(figureFragment(figure.record.id)),
    })),
    numbers: document.numbers.map((number) => ({
      exact: number.match.text,
      ...publish(number.match),
      state: number.state,
      figure: number.state === 'figure' ? number.figure.record.id : null,
      waiver: number.state === 'waived' ? { reason: number.reason, by: number.by } : null,
    })),
  };
}
