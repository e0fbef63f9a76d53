import { scalar, schemaLine } from '../yaml-text.ts';

const fill =
  'Fill in what is empty; `npm run check` tells what is left. The file’s name and the id are the same, and permanent.';

/** The commented skeleton of an event; `date` as far as it is known. */
export function eventSkeleton(id: string, name: string, date: string | undefined): string {
  return `${schemaLine('event')}
# One dated event. ${fill}
id: ${id}
# "YYYY-MM-DD", or less where less is known; \`end\` for one of several days.
date: ${JSON.stringify(date ?? '')}
title: ${scalar(name)}
# What happened, and who says so, in two or three sentences.
summary: ""
# Stems of the seeds that tell of it, and references such as policies/mass-deportation-campaign.
documents: []
entities: []
sources:
  - title: ""
    publisher: ""
    url: ""
`;
}

/** The commented skeleton of a chart of bars. */
export function chartSkeleton(id: string, name: string): string {
  return `${schemaLine('chart')}
# A chart of rows from reference series (content/series/) and figures of the ledger. ${fill}
id: ${id}
# One of bar, dot, line, map, multiples, network, slope, timeline; the keys after \`unit\` differ from kind to kind.
kind: bar
title: ${scalar(name)}
# What is measured, in which unit, where and when.
subtitle: ""
# The point of the chart in one sentence.
point: ""
# What a reader would see, with the numbers that matter, for one who cannot see it; it does not repeat the title.
description: ""
# Heading of the column of values.
measure: ""
unit: people
direction: level
# Column that names the bars.
x: text
columns:
  text: { label: Text }
data: []
# - series: ice-removals-by-fiscal-year
#   where: { fiscal_year: [FY2024, FY2025] }
#   tone: filled          filled: counted; hollow: claimed; contradicted; context
# - figure: f-538-arrests
#   tone: hollow
#   cells: { text: What stands beside the bar }
# annotations:
#   - row: f-538-arrests
#     text: Words in the picture
caveats: []
sources: []
# method: How the numbers were chosen and computed
`;
}

/** The commented skeleton of a story; `date` is the day on which it is written, `order` its place among the stories. */
export function storySkeleton(name: string, date: string, order: number): string {
  return `---
# A story: fill in what is empty; \`npm run check\` tells what is left. The file’s name is its address.
title: ${scalar(name)}
# One or two sentences under the title.
standfirst: ""
# For lists, feeds and search engines; at most 160 characters.
description: ""
date: ${JSON.stringify(date)}
order: ${order}
# Stems of the seeds that it is about.
documents: []
entities: []
---

`;
}

/** How the text of a story is written, for the message after its skeleton. */
export const storyAdvice = [
  'Its text is Markdown. Directives stand alone on a line:',
  '  ::chart{id="chart-id"}  ::figure{id="f-538-arrests"}  ::document{id="seed-id"}  ::quote[words of the text]{document="seed-id"}',
  'Links to entries are written [words](entity:people/karoline-leavitt), sources as footnotes: words.[^key]',
].join('\n');

/** The commented skeleton of a measure. */
export function measureSkeleton(id: string, name: string): string {
  return `${schemaLine('measure')}
# What a figure counts. ${fill}
id: ${id}
name: ${scalar(name)}
plural: ""
unit: people
# What is counted and what is not, by law or by the agency’s own definition.
definition: ""
# How it differs from measures it is mistaken for.
distinct_from: []
# - measure: removal
#   how: In which way
sources:
  - title: ""
    publisher: ""
    url: ""
`;
}

/** The commented skeleton of a correction. */
export function correctionSkeleton(id: string, name: string, date: string): string {
  return `${schemaLine('correction')}
# Something of ours that was published and was wrong. An error of a source is no correction but a note. ${fill}
id: ${id}
# Day on which the correction is published.
date: ${JSON.stringify(date)}
title: ${scalar(name)}
was: ""
now: ""
why: ""
# What the error touched; at least one. Embeds of figures and charts are touched with them.
figures: []
charts: []
notes: []
documents: []
entities: []
stories: []
sources: []
`;
}
