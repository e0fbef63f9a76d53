import { cite, type CitationSubject } from '../export/citations/cite.ts';
import type { CslItem } from '../export/citations/csl.ts';
import { compileContext } from '../export/export-context.ts';
import { formatDate } from '../text/format-date.ts';
import { site } from '../site.ts';
import { onceOfCorpus } from './corpus.ts';
import { urls } from './urls.ts';

/** What the published formats of this build are made from, for pages that state them too. */
export const getExportContext = onceOfCorpus((corpus) => compileContext(corpus, urls, site));

/** The citation of something as one line of text, and its address apart from the rest. */
export async function citationOf(
  subject: CitationSubject,
): Promise<{ readonly text: string; readonly address: string }> {
  const item = cite(subject, await getExportContext());
  return { text: citationText(item), address: item.URL };
}

/** Author, title, container and date of a citation, in that order, each as far as it is known. */
function citationText(item: CslItem): string {
  const authors = item.author?.map(({ literal }) => literal).join(', ');
  const container = [
    item['container-title'],
    item.issued === undefined ? undefined : formatDate(isoDate(item.issued['date-parts'][0])),
  ];
  const kept = item.archive === undefined ? undefined : `Kept in ${item.archive}`;
  return (
    [authors, `“${item.title}”`, container.filter((part) => part !== undefined).join(', '), kept]
      .filter((part) => part !== undefined && part !== '')
      .join('. ') + '.'
  );
}

function isoDate(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
