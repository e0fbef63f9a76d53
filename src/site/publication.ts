import { cite, type CitationSubject } from '../export/citations/cite.ts';
import { compileContext } from '../export/export-context.ts';
import { formatDate } from '../text/format-date.ts';
import { site } from '../site.ts';
import { onceOfCorpus } from './corpus.ts';
import { urls } from './urls.ts';

/** What the published formats of this build are made from, for pages that state them too. */
export const getExportContext = onceOfCorpus((corpus) => compileContext(corpus, urls, site));

/** A citation as a line of text: what stands before the title, the title in its language, what follows, the address. */
interface CitationLine {
  readonly before: string;
  readonly title: string;
  readonly lang: string | undefined;
  readonly after: string;
  readonly address: string;
}

/** Author, title, container and date of a citation, in that order, each as far as it is known. */
export async function citationOf(subject: CitationSubject): Promise<CitationLine> {
  const item = cite(subject, await getExportContext());
  const authors = item.author?.map(({ literal }) => literal).join(', ') ?? '';
  const container = [
    item['container-title'],
    item.issued === undefined ? undefined : formatDate(isoDate(item.issued['date-parts'][0])),
  ];
  const kept = item.archive === undefined ? undefined : `Kept in ${item.archive}`;
  const rest = [container.filter((part) => part !== undefined).join(', '), kept].filter(
    (part) => part !== undefined && part !== '',
  );
  return {
    before: `${authors === '' ? '' : `${authors}. `}“`,
    title: item.title,
    lang: item.language,
    after: `${['”', ...rest].join('. ')}.`,
    address: item.URL,
  };
}

function isoDate(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
