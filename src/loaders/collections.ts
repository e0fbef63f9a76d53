import { z } from 'astro/zod';
import type { Corpus } from '../corpus/corpus.ts';
import { allFigures } from '../corpus/figures.ts';
import { chartIdSchema, documentIdSchema, entityRefSchema, figureIdSchema, type RegisterName } from '../schema/ids.ts';
import { corpusLoader } from './collection.ts';

/** The sources, by the stem of their file. */
export const documents = {
  loader: corpusLoader(({ documents: all }) =>
    all.map(({ id, slug, title, date, sha256 }) => ({ id, data: { document: id, slug, title, date, sha256 } })),
  ),
  schema: z.object({
    document: documentIdSchema,
    slug: z.string(),
    title: z.string(),
    date: z.string(),
    sha256: z.string(),
  }),
};

/** One register of entities, by their id within it. */
export function register(name: RegisterName) {
  return {
    loader: corpusLoader(({ entities }) =>
      [...entities.values()]
        .filter((entity) => entity.register === name)
        .map(({ id, ref, name: title }) => ({ id, data: { ref, name: title } })),
    ),
    schema: z.object({ ref: entityRefSchema, name: z.string() }),
  };
}

/** The ledger's figures. */
export const figures = {
  loader: corpusLoader((corpus) =>
    allFigures(corpus).map(({ document, figure: { record } }) => ({
      id: record.id,
      data: { figure: record.id, document: document.id, display: record.value.display, measure: record.measure },
    })),
  ),
  schema: z.object({
    figure: figureIdSchema,
    document: documentIdSchema,
    display: z.string(),
    measure: z.string(),
  }),
};

/** The charts. */
export const charts = {
  loader: corpusLoader(({ charts: all }) =>
    all.map(({ id, spec: { title, kind } }) => ({ id, data: { chart: id, title, kind } })),
  ),
  schema: z.object({ chart: chartIdSchema, title: z.string(), kind: z.string() }),
};

/** The editors' narratives and the site's own pages, by their slug. */
export function editorial(part: 'stories' | 'pages') {
  return {
    loader: corpusLoader((corpus: Corpus) => corpus[part].map(({ slug, title }) => ({ id: slug, data: { title } }))),
    schema: z.object({ title: z.string() }),
  };
}

/**
 * Which pages the collections list. While this is the same, the collections need not be asked for again: pages take all
 * else from the corpus, and Astro waits for half a second to store a collection.
 */
export function listOfPages(corpus: Corpus): string {
  const { documents: sources, entities, charts: drawn, stories, pages } = corpus;
  return JSON.stringify([
    sources.map(({ id }) => id),
    [...entities.keys()],
    allFigures(corpus).map(({ figure }) => figure.record.id),
    drawn.map(({ id }) => id),
    stories.map(({ slug }) => slug),
    pages.map(({ slug }) => slug),
  ]);
}
