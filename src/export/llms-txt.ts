import type { ExportContext } from './export-context.ts';
import { describeOrigin } from './document-summary.ts';
import { escapeMarkdown, markdownLink } from './format/markdown.ts';
import type { SiteFile } from './site-file.ts';

/** More documents than this are left to `/data/documents.csv`. */
const mostDocuments = 500;

const caution =
  'The words of a source document are its publisher’s and are reproduced unaltered. Notes, summaries, registers and figures are the editors’, each with its sources. A figure is what a source says, not what is so: cite who said it, through whom, and for which time. An arrest is not a removal, and a detainer is a request to a jail.';

/** `/llms.txt`: what there is to read and how it may be used, as Markdown. https://llmstxt.org/ */
export function llmsTxt(files: readonly SiteFile[], context: ExportContext): string {
  const { site, corpus } = context;
  const link = (title: string, path: string, note: string): string =>
    `- ${markdownLink(title, context.address(path))}: ${escapeMarkdown(note)}`;
  const section = (heading: string, links: readonly string[]): string[] =>
    links.length === 0 ? [] : [`## ${heading}`, links.join('\n')];
  const parts = [
    `# ${escapeMarkdown(site.name)}`,
    `> ${escapeMarkdown(site.tagline)}`,
    caution,
    ...section(
      'Documents',
      corpus.documents
        .slice(0, mostDocuments)
        .map((document) => link(document.title, `/documents/${document.slug}.md`, describeOrigin(document))),
    ),
    ...section(
      'Charts',
      corpus.charts.map(({ id, spec }) => link(spec.title, `/charts/${id}/`, spec.point)),
    ),
    ...section(
      'Stories',
      corpus.stories.map(({ slug, title, description }) => link(title, `/stories/${slug}/`, description)),
    ),
    ...section(
      'Data',
      files.map(({ title, path, description }) => link(title, `/${path}`, description)),
    ),
    ...section(
      'About',
      corpus.pages.map(({ title, slug, description }) => link(title, `/${slug}/`, description)),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
