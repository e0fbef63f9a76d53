/** Name and one-sentence description of the site, as every page and feed states them. */
export const site = {
  name: 'The Removal Record',
  tagline:
    'What was said, counted and ordered about deportation from the United States since January 2025, and the sentence each number came from.',
  lang: 'en-GB',
  /** Licence of the editors' words and of the data; the words of the sources are never under it. */
  licence: {
    id: 'CC-BY-4.0',
    name: 'Creative Commons Attribution 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
} as const;

/** The main navigation, in order: what there is to read, then the registers. */
export const navigation = [
  { path: '/documents/', label: 'Documents' },
  { path: '/stories/', label: 'Stories' },
  { path: '/figures/', label: 'Figures' },
  { path: '/charts/', label: 'Charts' },
  { path: '/policies/', label: 'Policies' },
  { path: '/places/', label: 'Places' },
  { path: '/people/', label: 'People' },
  { path: '/organisations/', label: 'Organisations' },
] as const;

/** The groups of links at the foot of every page. */
export const footerNavigation = [
  {
    title: 'Sources and figures',
    items: [
      { path: '/documents/', label: 'Documents' },
      { path: '/figures/', label: 'Figures' },
      { path: '/contradictions/', label: 'Contradictions' },
      { path: '/stories/', label: 'Stories' },
    ],
  },
  {
    title: 'Charts and maps',
    items: [
      { path: '/charts/', label: 'Charts' },
      { path: '/timeline/', label: 'Timeline' },
      { path: '/map/', label: 'Map' },
      { path: '/network/', label: 'Network' },
    ],
  },
  {
    title: 'Registers',
    items: [
      { path: '/policies/', label: 'Policies' },
      { path: '/places/', label: 'Places' },
      { path: '/people/', label: 'People' },
      { path: '/organisations/', label: 'Organisations' },
    ],
  },
  {
    title: 'About',
    items: [
      { path: '/about/', label: 'About this site' },
      { path: '/method/', label: 'Method' },
      { path: '/corrections/', label: 'Corrections' },
      { path: '/data/', label: 'Open data' },
      { path: '/publish/', label: 'For publishers' },
      { path: '/search/', label: 'Search' },
      { path: '/about/#keyboard', label: 'Keyboard' },
    ],
  },
] as const;
