import type { Audit } from './audit.ts';
import type { FileLine } from './file-line.ts';

/** A part of an audit as lines: its heading with a count, and what to do about it. */
export interface AuditSection {
  readonly title: string;
  readonly count: number;
  readonly advice: string;
  readonly lines: readonly string[];
}

const sentencesShown = 3;
const longestSentence = 200;

/** The parts of an audit in the order in which they are worth working through. */
export function auditSections(audit: Audit): readonly AuditSection[] {
  return [
    {
      title: 'Names that no register knows',
      count: audit.unknownNames.length,
      advice:
        'Add an entry with `npm run new -- policy|place|person|organisation NAME`, or an alias to one that stands. Private persons stay unnamed.',
      lines: audit.unknownNames.flatMap(({ name, variants, count, sentences }) => [
        `${name}${variants.length === 0 ? '' : ` (${variants.join(', ')})`}: ${count}`,
        ...sentences.slice(0, sentencesShown).map(({ text, ...place }) => `    ${at(place)}  “${shorten(text)}”`),
        ...(sentences.length > sentencesShown ? [`    and ${sentences.length - sentencesShown} more`] : []),
      ]),
    },
    {
      title: 'Documents not reviewed',
      count: audit.unreviewedDocuments.length,
      advice: 'Account for each number, check each mention, then set `review: reviewed`.',
      lines: audit.unreviewedDocuments.map(
        ({ title, review, openNumbers, ...place }) => `${at(place)}  ${title} (${review}, ${openNumbers} open numbers)`,
      ),
    },
    {
      title: 'Statuses of policies older than 90 days',
      count: audit.staleStatuses.length,
      advice: 'Look the status up, and write it with its new date.',
      lines: audit.staleStatuses.map(
        ({ name, state, asOf, days, ...place }) => `${at(place)}  ${name}: ${state}, as of ${asOf} (${days} days)`,
      ),
    },
    {
      title: 'Figures without a source beyond the article',
      count: audit.unsourcedFigures.length,
      advice: 'Look for the court, agency or official page that states the number.',
      lines: audit.unsourcedFigures.map(({ figure, gist, ...place }) => `${at(place)}  ${figure}: ${gist}`),
    },
    {
      title: 'Sources that are reposts',
      count: audit.reposts.length,
      advice: 'Replace each by the publisher’s own page where it can be found.',
      lines: audit.reposts.map(
        ({ url, publisher, uses }) =>
          `${publisher}, ${url}: ${uses.length} × (${[...new Set(uses.map(({ of }) => of))].slice(0, 4).join(', ')}${uses.length > 4 ? ', …' : ''})`,
      ),
    },
    {
      title: 'Entities that no document names',
      count: audit.unmentionedEntities.length,
      advice: 'Keep those that other entries or figures need; check the aliases of the others.',
      lines: audit.unmentionedEntities.map(({ entity, name, ...place }) => `${at(place)}  ${name} (${entity})`),
    },
    {
      title: 'Aliases never used',
      count: audit.unusedAliases.reduce((sum, { aliases }) => sum + aliases.length, 0),
      advice: 'They do no harm; those that no text would use can go.',
      lines: audit.unusedAliases.map(
        ({ entity, aliases }) => `${entity}: ${aliases.map(({ alias }) => `“${alias}”`).join(', ')}`,
      ),
    },
  ];
}

/** An audit for a terminal or log. */
export function auditText(audit: Audit): string {
  const sections = auditSections(audit).map(({ title, count, advice, lines }) => {
    const body = count === 0 ? ['  None.'] : [`  ${advice}`, '', ...lines.map((line) => `  ${line}`)];
    return [`${title}: ${count}`, ...body, ''].join('\n');
  });
  return `Audit of ${audit.today}\n\n${sections.join('\n')}`;
}

/** Version of the form of `auditJson`; it grows when a key is removed or changes its meaning. */
const schemaVersion = 1;

/** An audit for programs; ends with a line feed. */
export function auditJson(audit: Audit): string {
  return `${JSON.stringify({ schemaVersion, ...audit }, undefined, 2)}\n`;
}

function at({ file, line }: FileLine): string {
  return `${file}:${line}`;
}

function shorten(text: string): string {
  return text.length <= longestSentence ? text : `${text.slice(0, longestSentence).replace(/\s\S*$/u, '')} …`;
}
