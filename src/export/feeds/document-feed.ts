import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import type { Entity } from '../../corpus/registers.ts';
import { corpusDate, documentDate, newest } from '../content-dates.ts';
import { describeOrigin, summaryOf } from '../document-summary.ts';
import type { ExportContext } from '../export-context.ts';
import type { Feed, FeedItem } from './feed.ts';

/** A feed holds the newest documents only; `/data/documents.csv` holds all. */
const longest = 50;

/** The feed of the newest documents: `/feed.atom` and `/feed.json`. */
export function documentFeed(context: ExportContext): Feed {
  const { site, corpus } = context;
  const own = items(corpus.documents, context);
  return {
    title: site.name,
    subtitle: site.tagline,
    lang: site.lang,
    author: site.name,
    home: context.address('/documents/'),
    address: context.address('/feed'),
    updated: updatedOf(own, context),
    items: own,
  };
}

/** The feed of the newest documents that mention an entity: `/<register>/<id>/feed.atom` and `.json`. */
export function entityFeed(entity: Entity, context: ExportContext): Feed {
  const { site, corpus } = context;
  const documents = new Set((corpus.backlinksOf.get(entity.ref) ?? []).map(({ document }) => document));
  const own = items([...documents], context);
  return {
    title: `${entity.name} · ${site.name}`,
    subtitle: entity.record.description,
    lang: site.lang,
    author: site.name,
    home: context.urls.absolute(context.urls.entity(entity.ref)),
    address: context.address(`/${entity.ref}/feed`),
    updated: updatedOf(own, context),
    items: own,
  };
}

function updatedOf(own: readonly FeedItem[], { corpus }: ExportContext): string {
  return own.length === 0 ? corpusDate(corpus) : newest(own.map(({ updated }) => updated));
}

function items(documents: readonly AnnotatedDocument[], context: ExportContext): readonly FeedItem[] {
  return documents.slice(0, longest).map((document) => ({
    address: context.documentAddress(document),
    title: document.title,
    text: [summaryOf(document), `(${describeOrigin(document)})`].filter((part) => part !== undefined).join(' '),
    published: document.date,
    updated: documentDate(document),
    original: document.record?.url,
    rights: document.record?.rights,
  }));
}
