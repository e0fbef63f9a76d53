import { parseMarkdownRecord } from '../record/front-matter.ts';
import type { RecordFile } from '../record/parse-record.ts';
import type { Report } from '../report/problem.ts';
import { pageSchema, type PageRecord } from '../schema/page.ts';
import { checkMarkdownBody } from './check-markdown.ts';
import { filesIn, stemOf } from './record-set.ts';

/** A page of the site's own words, at `/<slug>/`. */
export interface EditorialPage extends PageRecord {
  readonly slug: string;
  readonly body: string;
}

/** Reads `content/pages/`. */
export function readEditorialPages(records: readonly RecordFile[], report: Report): readonly EditorialPage[] {
  return filesIn(records, 'pages', '.md')
    .flatMap((file): EditorialPage[] => {
      const parsed = parseMarkdownRecord(file, pageSchema);
      if (!parsed.ok) {
        report.addAll(parsed.problems);
        return [];
      }
      checkMarkdownBody(parsed, file.path, report);
      return [{ ...parsed.value, slug: stemOf(file.path), body: parsed.body }];
    })
    .toSorted((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
}
