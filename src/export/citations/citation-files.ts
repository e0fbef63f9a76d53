import { allFigures } from '../../corpus/figures.ts';
import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import type { ExportContext } from '../export-context.ts';
import { toJson } from '../format/json.ts';
import type { DocumentFile, SiteFile } from '../site-file.ts';
import { toBibtex } from './bibtex.ts';
import { cite } from './cite.ts';
import type { CslItem } from './csl.ts';
import { toRis } from './ris.ts';

const formats = [
  {
    extension: '.csl.json',
    title: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (items: readonly CslItem[]) => toJson(items),
  },
  {
    extension: '.bib',
    title: 'BibTeX',
    mediaType: 'application/x-bibtex',
    write: (items: readonly CslItem[]) => items.map(toBibtex).join('\n'),
  },
  {
    extension: '.ris',
    title: 'RIS',
    mediaType: 'application/x-research-info-systems',
    write: (items: readonly CslItem[]) => items.map(toRis).join('\r\n'),
  },
] as const;

function allItems(context: ExportContext): readonly CslItem[] {
  return [
    cite({ kind: 'site' }, context),
    cite({ kind: 'data' }, context),
    ...context.corpus.documents.map((document) => cite({ kind: 'document', document }, context)),
    ...allFigures(context.corpus).map((figure) => cite({ kind: 'figure', ...figure }, context)),
    ...context.corpus.charts.map(({ spec }) => cite({ kind: 'chart', chart: spec }, context)),
  ];
}

function documentItems(document: AnnotatedDocument, context: ExportContext): readonly CslItem[] {
  return [
    cite({ kind: 'document', document }, context),
    ...document.figures.map((figure) => cite({ kind: 'figure', document, figure }, context)),
  ];
}

/** Citations of the site, its data, every document, figure and chart, in three formats. */
export const citationFiles: readonly SiteFile[] = formats.map(({ extension, title, mediaType, write }) => ({
  path: `data/citations${extension}`,
  title: `Citations as ${title}`,
  description: 'How to cite the site, its data, each document, figure and chart.',
  mediaType,
  text: (context) => write(allItems(context)),
}));

/** Citations of a document and its figures, in three formats. */
export const documentCitationFiles: readonly DocumentFile[] = formats.map(({ extension, title, mediaType, write }) => ({
  suffix: extension,
  title: `Document’s citation as ${title}`,
  description: 'How to cite the document and each of its figures.',
  mediaType,
  text: (document, context) => write(documentItems(document, context)),
}));
