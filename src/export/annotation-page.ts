import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import { showsBlock, showsWhole } from '../corpus/display.ts';
import { figureFragment, noteFragment } from '../corpus/urls.ts';
import type { Source } from '../schema/common.ts';
import type { EntityRef } from '../schema/ids.ts';
import { compareSpans, type Span } from '../text/span.ts';
import type { ExportContext } from './export-context.ts';
import { compileSelectors } from './selectors.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The notes, mentions and figures of a document as a W3C Web Annotation page, in the order of the text:
 * `/documents/<slug>/annotations.jsonld`. Targets select in the canonical text of `/documents/<slug>.txt`, whose
 * digest is in their state. Ids are those of notes and figures, and for mentions the position of the first
 * code point, which never changes in an immutable text. Of a document that shows excerpts only, nothing is selected
 * or quoted, not even as context, from what is not shown.
 * https://www.w3.org/TR/annotation-model/#annotation-page
 */
export function annotationPage(document: AnnotatedDocument, context: ExportContext): Json {
  const page = context.address(`/documents/${document.slug}/annotations.jsonld`);
  const parts = [...notes(document, context), ...mentions(document, context), ...figures(document, context)].toSorted(
    (a, b) => compareSpans(a.span, b.span),
  );
  const select = compileSelectors(document.parsed.text, showsWhole(document) ? undefined : document.blocks);
  const creator = { id: context.address('/'), type: 'Organization', name: context.site.name };
  const { licence } = context.site;
  const items = parts.map(({ span, fragment, own }) => {
    const selector = select(span);
    return {
      id: `${page}#${fragment ?? `mention-${selector[1].start}`}`,
      type: 'Annotation',
      creator,
      ...(licence !== undefined && { rights: licence.url }),
      ...own,
      target: {
        type: 'SpecificResource',
        source: showsWhole(document)
          ? context.address(`/documents/${document.slug}.txt`)
          : context.documentAddress(document),
        scope: context.documentAddress(document),
        selector,
        state: { type: 'oa:State', 'schema:sha256': document.sha256 },
      },
    };
  });
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: page,
    type: 'AnnotationPage',
    partOf: {
      id: `${page}#collection`,
      type: 'AnnotationCollection',
      label: `Annotations on “${document.title}”`,
      total: items.length,
    },
    startIndex: 0,
    items,
  };
}

interface Part {
  readonly span: Span;
  /** Undefined for a mention, which is named after its position. */
  readonly fragment?: string;
  readonly own: Json;
}

function notes(document: AnnotatedDocument, context: ExportContext): Part[] {
  return document.notes.map((note) => ({
    span: note,
    fragment: noteFragment(note.record.id),
    own: {
      motivation: note.record.motivation,
      'schema:name': note.record.title,
      body: [
        {
          type: 'TextualBody',
          value: note.record.body,
          format: 'text/markdown',
          language: context.site.lang,
          purpose: note.record.motivation,
        },
        ...note.record.about.map((ref) => entityBody(ref, 'linking', context)),
      ],
      ...citations(note.record.sources),
    },
  }));
}

function mentions(document: AnnotatedDocument, context: ExportContext): Part[] {
  const shown = document.mentions.filter(({ block }) => showsBlock(document, block));
  return shown.map((mention) => ({
    span: mention,
    own: {
      motivation: mention.mark === 'link' ? ['identifying', 'linking'] : 'identifying',
      ...(mention.origin === 'found' && {
        generator: { id: context.address('/'), type: 'Software', name: context.site.name },
      }),
      body: entityBody(mention.entity, 'identifying', context),
    },
  }));
}

function figures(document: AnnotatedDocument, context: ExportContext): Part[] {
  return document.figures.map((figure) => ({
    span: figure,
    fragment: figureFragment(figure.record.id),
    own: {
      motivation: 'describing',
      'schema:name': figure.record.value.display,
      body: [
        {
          type: 'TextualBody',
          value: figure.record.gist,
          format: 'text/plain',
          language: context.site.lang,
          purpose: 'describing',
        },
        {
          type: 'SpecificResource',
          source: context.urls.absolute(context.urls.figure(figure.record.id)),
          purpose: 'linking',
        },
      ],
      ...citations(figure.record.sources),
    },
  }));
}

function entityBody(ref: EntityRef, purpose: string, { urls }: ExportContext): Json {
  return { type: 'SpecificResource', source: urls.absolute(urls.entity(ref)), purpose };
}

function citations(sources: readonly Source[]): Json {
  if (sources.length === 0) return {};
  return {
    'schema:citation': sources.map(({ title, publisher, url, date }) => ({
      id: url,
      type: 'schema:CreativeWork',
      'schema:name': title,
      'schema:publisher': publisher,
      ...(date !== undefined && { 'schema:datePublished': date }),
    })),
  };
}
