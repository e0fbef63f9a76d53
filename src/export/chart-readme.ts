import type { ChartSpec } from '../chart/chart-spec.ts';
import { chartCaveats, chartSources } from '../chart/table-json.ts';
import type { ChartTable } from '../chart/table.ts';
import { site } from '../site.ts';

/** The text that goes with a chart's files: what they are, what the data mean, how to cite them. */
export function chartReadme({
  spec,
  table,
  address,
}: {
  readonly spec: ChartSpec;
  readonly table: ChartTable;
  readonly address: string;
}): string {
  const caveats = chartCaveats(spec, table);
  const list = (items: readonly string[]): readonly string[] => items.map((item) => `- ${item.replace(/\s+/gu, ' ')}`);
  const columns = table.columns.map(
    ({ key, label, description }) => `\`${key}\`: ${label}${description === undefined ? '' : `. ${description}`}`,
  );
  return [
    `# ${spec.title}`,
    '',
    spec.subtitle,
    '',
    spec.point,
    '',
    `From ${site.name}: ${address}`,
    '',
    '## Files',
    '',
    `- \`${spec.id}.csv\`: the data, each row with its source and, for a figure of a document, the quoted words and the address of its sentence`,
    `- \`${spec.id}.json\`: the same with definitions, caveats and sources`,
    `- \`${spec.id}.svg\`, \`${spec.id}.png\`, \`${spec.id}-card.png\`: the picture`,
    '',
    '## Columns',
    '',
    ...list([
      ...columns,
      ...(table.value === undefined
        ? []
        : [
            `\`value\`, \`low\`, \`high\`: ${table.value.label}${table.value.unit === '' ? '' : ` (${table.value.unit})`}; low and high where it is known as a range`,
          ]),
    ]),
    '',
    ...(caveats.length === 0 ? [] : ['## Read with care', '', ...list(caveats), '']),
    '## Sources',
    '',
    ...list(
      chartSources(spec, table).map(
        ({ title, publisher, url, date }) => `${title}. ${publisher}${date === undefined ? '' : `, ${date}`}. ${url}`,
      ),
    ),
    '',
    '## How to cite',
    '',
    `${site.name}, “${spec.title}”, ${address}. Data and picture under CC BY 4.0; the words that are quoted remain their publishers’.`,
    '',
  ].join('\n');
}
