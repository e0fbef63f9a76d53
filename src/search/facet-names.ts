/** What results are filtered by, in the order of the page. The names are the parameters of its address. */
export const facetNames = [
  'type',
  'year',
  'month',
  'place',
  'policy',
  'person',
  'organisation',
  'publisher',
  'measure',
  'review',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The facets whose values are entities of the registers; a record may have several. */
export const entityFacets = ['policy', 'place', 'person', 'organisation'] as const satisfies readonly FacetName[];
export type EntityFacet = (typeof entityFacets)[number];

/** Folder of the pages of each register, in which an entity's page is named after its id. */
export const entityFolders: Readonly<Record<EntityFacet, string>> = {
  policy: 'policies',
  place: 'places',
  person: 'people',
  organisation: 'organisations',
};

export const facetTitles: Readonly<Record<FacetName, string>> = {
  type: 'Type',
  year: 'Year',
  month: 'Month',
  place: 'Place',
  policy: 'Policy',
  person: 'Person',
  organisation: 'Organisation',
  publisher: 'Publisher',
  measure: 'Measure',
  review: 'Review',
};

/** Chosen values by facet: within one facet any of them, across facets all. */
export type Chosen = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** True if anything is chosen. */
export function hasChosen(chosen: Chosen): boolean {
  return Object.values(chosen).some((values) => values.length > 0);
}
