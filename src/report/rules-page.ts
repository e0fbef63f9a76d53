import { rules } from './rules.ts';

const areas: Readonly<Record<string, string>> = {
  anchor: 'Quotes',
  archive: 'Pinned embeds',
  chart: 'Charts',
  contradiction: 'Contradictions',
  directive: 'Directives of stories',
  figure: 'Figures and waivers',
  file: 'Files',
  identity: 'Ids and slugs',
  link: 'Aliases and mentions',
  markdown: 'Editorial Markdown',
  record: 'Records',
  reference: 'References',
  seed: 'Seeds',
  series: 'Reference series',
};

/** Fragment of a rule’s heading in the documentation. */
export function ruleAnchor(rule: string): string {
  return rule.replace('/', '-');
}

/** The documentation of every rule, as Markdown: a heading an area, a paragraph a rule. */
export function rulesPage(): string {
  const groups = Map.groupBy(Object.entries(rules), ([rule]) => rule.slice(0, rule.indexOf('/')));
  const sections = [...groups].map(([area, entries]) => {
    const paragraphs = entries.map(([rule, text]) => `### <a id="${ruleAnchor(rule)}"></a>\`${rule}\`\n\n${text}\n`);
    return `## ${areas[area] ?? area}\n\n${paragraphs.join('\n')}`;
  });
  return `# Rules

\`npm run check\` reports every problem of the corpus as \`file:line:column  rule  message\`; the message says what to do. This page
gives each rule its paragraph: what it asks and why. An error stops a build. A warning does not, unless \`--strict\` is given.
\`npm run check -- --fix\` mends what can be mended without a decision. This page is written by \`npm run docs\`.

${sections.join('\n')}`;
}
