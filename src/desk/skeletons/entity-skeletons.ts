import { entityKindOf, type RegisterName } from '../../schema/ids.ts';
import { organisationKinds, placeKinds, policyInstruments, policyStatuses } from '../../schema/entity.ts';
import { scalar } from '../yaml-text.ts';

/** Lines of front matter between the name and the sources, by register; an empty value is one that must be filled in. */
const middle: Readonly<Record<RegisterName, readonly string[]>> = {
  policies: [
    '# The title and number of the act, or the acts, that carry the policy.',
    'instrument: ""',
    `# One of ${policyInstruments.join(', ')}.`,
    'instrument_kind: ""',
    '# Who issued it, in words; the same as references under issued_by.',
    'issuer: ""',
    'issued_by: []',
    '# announced: "2025-01-20"',
    '# effective: "2025-01-20"',
    '# ended: "2025-06-30"',
    'status:',
    `  # One of ${policyStatuses.join(', ')}.`,
    '  state: unknown',
    '  text: ""',
    '  # Day of the newest source that you have seen on it.',
    '  as_of: ""',
    'legal_challenges: []',
    '# - case: Doe v. Roe',
    '#   docket: 1:25-cv-00001',
    '#   court: US District Court, District of Columbia',
    '#   outcome: What the court decided, in its own terms',
    '#   date: "2025-02-01"',
    '#   sources: [{ title: Order, publisher: The court, url: https://… }]',
    '# predecessors: []',
    '# successors: []',
  ],
  places: [
    `# One of ${placeKinds.join(', ')}.`,
    'kind: ""',
    '# Degrees north and east; in the Americas lon is negative.',
    'lat: ',
    'lon: ',
    '# How exact the point is and where it is from.',
    'coordinates_note: ""',
    '# coordinates_unverified: true',
    'country: "US"',
    '# iso3: "USA"         for a country',
    '# us_state_fips: "34" for a state or a place in one',
    '# within: places/new-jersey',
  ],
  people: ['# Office or profession, and when. Private persons have no entry.', 'role: ""', 'affiliations: []'],
  organisations: [
    '# What it is, in a few words.',
    'role: ""',
    `# One of ${organisationKinds.join(', ')}.`,
    'kind: ""',
    '# parent: organisations/dhs',
  ],
};

/** The commented skeleton of an entry of a register: front matter to fill in, and a place for its text. */
export function entitySkeleton(register: RegisterName, name: string): string {
  return [
    '---',
    `# ${capitalised(entityKindOf[register])}: fill in what is empty; \`npm run check\` tells what is left. The file’s name is the permanent id.`,
    `name: ${scalar(name)}`,
    '# short: a shorter name for lists',
    ...(register === 'places' || register === 'people' || register === 'organisations' ? middle[register] : []),
    '# Strings that name it in any article. A surname alone asks for the full name; `except` lists longer names that mean',
    '# something else; an alias in lower case matches in any case, one with capitals keeps them.',
    'aliases:',
    `  - ${scalar(name)}`,
    ...(register === 'people' ? [`  - text: ${scalar(name.split(' ').at(-1) ?? name)}`, '    needs: full-name'] : []),
    '  # - text: a shorter alias',
    '  #   case: exact',
    '  #   except: [a longer name that means something else]',
    '# One neutral sentence, for previews, lists and search.',
    'description: ""',
    ...(register === 'policies' ? middle.policies : []),
    '# References to other entries, such as people/karoline-leavitt.',
    'related: []',
    '# Each statement of the text has a source: court, agency or official page before press, press before reposts.',
    'sources:',
    '  - title: ""',
    '    publisher: ""',
    '    url: ""',
    '    # date: "2025-01-24"',
    '    # repost: true   if the address carries another publisher’s text',
    '---',
    '',
  ].join('\n');
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
