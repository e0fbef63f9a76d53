/** Name and one-sentence description of the site, as every page and feed states them. */
export const site = {
  name: 'The Removal Record',
  tagline: 'What was said, counted and ordered about deportation from the United States since January 2025, and the sentence each number came from.',
  lang: 'en-GB',
} as const;

/** The main navigation, in order. */
export const navigation = [
  { path: '/documents/', label: 'Documents' },
  { path: '/policies/', label: 'Policies' },
  { path: '/places/', label: 'Places' },
  { path: '/people/', label: 'People' },
  { path: '/organisations/', label: 'Organisations' },
  { path: '/figures/', label: 'Figures' },
  { path: '/charts/', label: 'Charts' },
] as const;
