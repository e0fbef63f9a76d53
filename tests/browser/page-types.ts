/** One page of every type, by its path from the site’s root. */
export const pageTypes = [
  { name: 'home', path: '' },
  { name: 'list of documents', path: 'documents/' },
  { name: 'document', path: 'documents/538-arrests-first-days/' },
  { name: 'register', path: 'policies/' },
  { name: 'policy', path: 'policies/national-guard-illinois/' },
  { name: 'place', path: 'places/newark/' },
  { name: 'person', path: 'people/donald-trump/' },
  { name: 'organisation', path: 'organisations/ice/' },
  { name: 'ledger of figures', path: 'figures/' },
  { name: 'figure', path: 'figures/f-538-arrests/' },
  { name: 'contradictions', path: 'contradictions/' },
  { name: 'list of stories', path: 'stories/' },
  { name: 'story', path: 'stories/first-week-538/' },
  { name: 'about', path: 'about/' },
  { name: 'corrections', path: 'corrections/' },
  { name: 'no such page', path: 'nowhere/' },
] as const;

/** One page of every type that has its own pictures, forms or lists beside those. */
export const otherPages = [
  { name: 'list of charts', path: 'charts/' },
  { name: 'chart', path: 'charts/ice-daily-posts-january-2025/' },
  { name: 'timeline', path: 'timeline/' },
  { name: 'map', path: 'map/' },
  { name: 'network', path: 'network/' },
  { name: 'method', path: 'method/' },
  { name: 'publish', path: 'publish/' },
  { name: 'data', path: 'data/' },
  { name: 'search', path: 'search/' },
  { name: 'search index', path: 'search/a-z/people/' },
] as const;

/** What Lighthouse measures; the error page at an address where it is found. */
export const measuredPages = [
  ...pageTypes.filter(({ name }) => name !== 'no such page'),
  ...otherPages,
  { name: 'no such page', path: '404.html' },
] as const;
