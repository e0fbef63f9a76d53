import type { FileDescription } from './site-file.ts';

/** A published file that every chart has, at `charts/<id>` and this suffix. */
export interface ChartFile extends FileDescription {
  readonly suffix: string;
  /** Its name in a list of downloads, and what it is in a few words. */
  readonly name: string;
  readonly note: string;
}

/** The files that every chart has beside its page. */
export const chartFiles: readonly ChartFile[] = [
  {
    suffix: '.svg',
    name: 'SVG',
    note: 'the picture, each point a link',
    title: 'Chart as SVG',
    description: 'The picture, with its description; each point is a link to its sentence or source.',
    mediaType: 'image/svg+xml',
  },
  {
    suffix: '.png',
    name: 'PNG',
    note: 'the picture at twice its size',
    title: 'Chart as PNG',
    description: 'The picture, 1600 pixels wide.',
    mediaType: 'image/png',
  },
  {
    suffix: '-card.png',
    name: 'PNG card',
    note: '1200 × 628, for previews',
    title: 'Chart as a card',
    description: 'The picture for previews of links, 1200 by 628 pixels.',
    mediaType: 'image/png',
  },
  {
    suffix: '.csv',
    name: 'CSV',
    note: 'the data, each row with its source',
    title: 'Chart’s data as a table',
    description: 'The rows of the chart, each with its source, and with the sentence where a document states it.',
    mediaType: 'text/csv',
  },
  {
    suffix: '.json',
    name: 'JSON',
    note: 'the data and what they mean',
    title: 'Chart’s data',
    description: 'The rows of the chart with columns, unit, caveats, sources and the description of the picture.',
    mediaType: 'application/json',
  },
  {
    suffix: '.zip',
    name: 'ZIP',
    note: 'all of it, with how to cite',
    title: 'Chart as an archive',
    description: 'All files of the chart with a note on what they mean, where they come from and how to cite them.',
    mediaType: 'application/zip',
  },
];
