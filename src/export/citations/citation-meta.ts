import type { AnnotatedDocument } from '../../corpus/annotated-document.ts';
import { summaryOf } from '../document-summary.ts';
import type { ExportContext } from '../export-context.ts';

/** A `<meta>` element of a page’s head. */
export interface MetaElement {
  readonly name: string;
  readonly content: string;
}

/** The `citation_*` elements of a document’s page, which Zotero and Google Scholar read. */
export function citationMeta(document: AnnotatedDocument, context: ExportContext): readonly MetaElement[] {
  const { record } = document;
  const elements: readonly (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', document.title],
    ['citation_author', record?.byline],
    ['citation_publication_date', document.date.replaceAll('-', '/')],
    ['citation_publisher', document.publisher],
    ['citation_language', document.lang],
    ['citation_abstract', summaryOf(document)],
    ['citation_public_url', context.documentAddress(document)],
    ['citation_fulltext_html_url', context.documentAddress(document)],
  ];
  return elements.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}
