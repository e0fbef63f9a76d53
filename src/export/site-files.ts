import { annotationPage } from './annotation-page.ts';
import { citationFiles, documentCitationFiles } from './citations/citation-files.ts';
import { corpusJson } from './corpus-json.ts';
import { correctionsJson } from './corrections-json.ts';
import { dataPackage } from './data-package.ts';
import { documentJson } from './document-json.ts';
import { documentMarkdown } from './document-markdown.ts';
import { eventCalendar } from './event-calendar.ts';
import { atomFeed } from './feeds/atom.ts';
import { correctionFeed } from './feeds/correction-feed.ts';
import { documentFeed, entityFeed } from './feeds/document-feed.ts';
import { jsonFeed } from './feeds/json-feed.ts';
import { contradictionsJson, figuresJson } from './figure-data.ts';
import { toJson } from './format/json.ts';
import { buildGraph, graphGraphml, graphJson } from './graph.ts';
import { placesGeojson } from './places-geojson.ts';
import { corpusShape } from './shapes/corpus-shapes.ts';
import { correctionsFileShape } from './shapes/correction-shapes.ts';
import { documentShape } from './shapes/document-shapes.ts';
import { contradictionsFileShape, figuresFileShape } from './shapes/figure-shapes.ts';
import type { DocumentFile, EntityFile, FileDescription, SiteFile } from './site-file.ts';
import { allTables } from './tables/all-tables.ts';

const json = 'application/json';

/** The data files that are about the whole corpus, in the order in which they are listed. */
export const siteFiles: readonly SiteFile[] = [
  {
    path: 'data/corpus.json',
    title: 'Corpus',
    description:
      'Documents, entities, mentions with spans, measures, figures, contradictions and events, linked by id.',
    mediaType: json,
    shape: corpusShape,
    text: (context) => toJson(corpusJson(context)),
  },
  {
    path: 'data/figures.json',
    title: 'Figures',
    description: 'The ledger: every figure with its value, measure, speaker, period, sentence and sources.',
    mediaType: json,
    shape: figuresFileShape,
    text: (context) => toJson(figuresJson(context)),
  },
  {
    path: 'data/contradictions.json',
    title: 'Contradictions',
    description: 'Pairs of comparable figures that do not agree, with both sentences, the class and the explanation.',
    mediaType: json,
    shape: contradictionsFileShape,
    text: (context) => toJson(contradictionsJson(context)),
  },
  {
    path: 'data/corrections.json',
    title: 'Corrections',
    description: 'What the editors published and was wrong, what it is now, why, and what it touched.',
    mediaType: json,
    shape: correctionsFileShape,
    text: (context) => toJson(correctionsJson(context)),
  },
  ...allTables.map((table): SiteFile => ({
    path: `data/${table.name}.csv`,
    title: `${table.title} as a table`,
    description: table.description,
    mediaType: 'text/csv',
    fields: table.fields,
    text: (context) => table.csv(context),
  })),
  {
    path: 'data/datapackage.json',
    title: 'Data Package',
    description: 'Frictionless description of the tables: columns, types, keys.',
    mediaType: json,
    text: (context) => toJson(dataPackage(allTables, context)),
  },
  {
    path: 'data/events.ics',
    title: 'Calendar of events',
    description: 'The dated events for calendar programs.',
    mediaType: 'text/calendar',
    text: eventCalendar,
  },
  {
    path: 'data/places.geojson',
    title: 'Places on a map',
    description: 'The register of places as points, with how exact each is.',
    mediaType: 'application/geo+json',
    text: (context) => toJson(placesGeojson(context)),
  },
  {
    path: 'data/graph.json',
    title: 'Network',
    description: 'Entities that the documents name together, as nodes and links.',
    mediaType: json,
    text: (context) => toJson(graphJson(buildGraph(context))),
  },
  {
    path: 'data/graph.graphml',
    title: 'Network as GraphML',
    description: 'The same network for programs that read GraphML.',
    mediaType: 'application/graphml+xml',
    text: (context) => graphGraphml(buildGraph(context)),
  },
  ...citationFiles,
  {
    path: 'feed.atom',
    title: 'Feed',
    description: 'The newest documents as Atom.',
    mediaType: 'application/atom+xml',
    text: (context) => atomFeed(documentFeed(context)),
  },
  {
    path: 'feed.json',
    title: 'Feed as JSON',
    description: 'The newest documents as JSON Feed.',
    mediaType: 'application/feed+json',
    text: (context) => toJson(jsonFeed(documentFeed(context))),
  },
  {
    path: 'corrections/feed.atom',
    title: 'Feed of corrections',
    description: 'The corrections as Atom.',
    mediaType: 'application/atom+xml',
    text: (context) => atomFeed(correctionFeed(context)),
  },
  {
    path: 'corrections/feed.json',
    title: 'Feed of corrections as JSON',
    description: 'The corrections as JSON Feed.',
    mediaType: 'application/feed+json',
    text: (context) => toJson(jsonFeed(correctionFeed(context))),
  },
];

/** The text of a document as it was received: copied byte for byte from its seed, not made. */
export const receivedText: FileDescription & { readonly suffix: string } = {
  suffix: '.txt',
  title: 'Document as received',
  description: 'The text byte for byte. It remains its publisher’s.',
  mediaType: 'text/plain',
};

/** The data files that every document has beside its page and its text as received. */
export const documentFiles: readonly DocumentFile[] = [
  {
    suffix: '.json',
    title: 'Document',
    description: 'The document with its text, blocks, sentences, mentions, notes, figures and numbers.',
    mediaType: json,
    shape: documentShape,
    text: (document, context) => toJson(documentJson(document, context)),
  },
  {
    suffix: '.md',
    title: 'Document as Markdown',
    description: 'The words of the document under front matter that says where they are from.',
    mediaType: 'text/markdown',
    text: documentMarkdown,
  },
  {
    suffix: '/annotations.jsonld',
    title: 'Annotations',
    description: 'Notes, mentions and figures as a W3C Web Annotation page.',
    mediaType: 'application/ld+json',
    text: (document, context) => toJson(annotationPage(document, context)),
  },
  ...documentCitationFiles,
];

/** The feeds that every entry of a register has beside its page. */
export const entityFiles: readonly EntityFile[] = [
  {
    suffix: '/feed.atom',
    title: 'Feed of an entry',
    description: 'The newest documents that mention the entry, as Atom.',
    mediaType: 'application/atom+xml',
    text: (entity, context) => atomFeed(entityFeed(entity, context)),
  },
  {
    suffix: '/feed.json',
    title: 'Feed of an entry as JSON',
    description: 'The newest documents that mention the entry, as JSON Feed.',
    mediaType: 'application/feed+json',
    text: (entity, context) => toJson(jsonFeed(entityFeed(entity, context))),
  },
];
