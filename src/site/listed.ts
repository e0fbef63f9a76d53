import { getCollection } from 'astro:content';
import type { AnnotatedDocument } from '../corpus/annotated-document.ts';
import type { Chart } from '../corpus/charts.ts';
import type { PlacedFigure } from '../corpus/contradictions.ts';
import type { EditorialPage } from '../corpus/editorial-pages.ts';
import { allFigures } from '../corpus/figures.ts';
import type { Entity } from '../corpus/registers.ts';
import type { Story } from '../corpus/stories.ts';
import { registers } from '../schema/ids.ts';
import { getCorpus } from './corpus.ts';

/*
 * What the content collections list, each with what the corpus knows of it: the pages that there are.
 */

/** Documents that have a page. */
export async function listedDocuments(): Promise<readonly AnnotatedDocument[]> {
  const { documentOf } = await getCorpus();
  return (await getCollection('documents')).map(({ id, data }) => known(documentOf.get(data.document), id));
}

/** Entities of all registers that have a page. */
export async function listedEntities(): Promise<readonly Entity[]> {
  const { entities } = await getCorpus();
  const entries = await Promise.all(registers.map((register) => getCollection(register)));
  return entries.flat().map(({ id, data }) => known(entities.get(data.ref), id));
}

/** Figures that have a page. */
export async function listedFigures(): Promise<readonly PlacedFigure[]> {
  const byId = new Map<string, PlacedFigure>(
    allFigures(await getCorpus()).map((placed) => [placed.figure.record.id, placed]),
  );
  return (await getCollection('figures')).map(({ id }) => known(byId.get(id), id));
}

/** Charts that have a page. */
export async function listedCharts(): Promise<readonly Chart[]> {
  const { charts } = await getCorpus();
  return (await getCollection('charts')).map(({ id }) =>
    known(
      charts.find((chart) => chart.id === id),
      id,
    ),
  );
}

/** Stories that have a page. */
export async function listedStories(): Promise<readonly Story[]> {
  return bySlug((await getCorpus()).stories, await getCollection('stories'));
}

/** Pages of the site's own words. */
export async function listedPages(): Promise<readonly EditorialPage[]> {
  return bySlug((await getCorpus()).pages, await getCollection('pages'));
}

function bySlug<Piece extends { readonly slug: string }>(
  pieces: readonly Piece[],
  entries: readonly { readonly id: string }[],
): readonly Piece[] {
  return entries.map(({ id }) =>
    known(
      pieces.find(({ slug }) => slug === id),
      id,
    ),
  );
}

function known<Found>(found: Found | undefined, id: string): Found {
  if (found === undefined) throw new Error(`The collections list “${id}”, which the corpus does not hold.`);
  return found;
}
