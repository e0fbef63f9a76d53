import { parseStory } from '../plugins/parse-story.ts';
import type { RecordResolver } from '../plugins/record-resolver.ts';
import { resolveDirectives } from '../plugins/resolve-directives.ts';
import { parseMarkdownRecord } from '../record/front-matter.ts';
import type { RecordFile } from '../record/parse-record.ts';
import { Report } from '../report/problem.ts';
import type { TextQuoteSelector } from '../schema/common.ts';
import { storySchema, type StoryRecord } from '../schema/story.ts';
import type { Span } from '../text/span.ts';
import { nearest } from '../text/suggest.ts';
import { anchorQuote, toAnchorTarget } from './anchor-quote.ts';
import type { AnnotatedDocument } from './annotated-document.ts';
import { checkMarkdownBody } from './check-markdown.ts';
import type { PresentIds } from './present-ids.ts';
import { filesIn, stemOf } from './record-set.ts';

/** An editorial narrative, at `/stories/<slug>/`. */
export interface Story extends StoryRecord {
  readonly slug: string;
  readonly body: string;
}

/** What stories may refer to. */
export interface StoryTargets {
  readonly documents: readonly AnnotatedDocument[];
  readonly present: PresentIds;
}

/** Reads every story and checks each directive, link and quote in it; in their order. */
export function readStories(records: readonly RecordFile[], targets: StoryTargets, report: Report): readonly Story[] {
  return filesIn(records, 'stories', '.md')
    .flatMap((file): Story[] => {
      const parsed = parseMarkdownRecord(file, storySchema);
      if (!parsed.ok) {
        report.addAll(parsed.problems);
        return [];
      }
      checkMarkdownBody(parsed, file.path, report);
      const place = (line: number, column: number) => ({ file: file.path, line: line + parsed.bodyLine - 1, column });
      resolveDirectives(
        parseStory(parsed.body),
        parsed.body,
        checkingResolver(targets),
        (rule, { line, column }, message) => report.error(rule, place(line, column), message),
      );
      for (const [key, kind, known] of [
        ['documents', 'document', targets.present.seeds],
        ['entities', 'entity', targets.present.entities],
      ] as const) {
        for (const [index, id] of parsed.value[key].entries()) {
          if (known.has(id) || (key === 'documents' && targets.present.seedsMissing)) continue;
          const near = nearest(id, known);
          report.error(
            'reference/unknown',
            parsed.placeOf([key, index]),
            `There is no ${kind} “${id}”.${near === undefined ? ' Correct the id, or add its record.' : ` Did you mean “${near}”?`}`,
          );
        }
      }
      return [{ ...parsed.value, slug: stemOf(file.path), body: parsed.body }];
    })
    .toSorted((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
}

/** Anchors the quote of a story in a document; the problem that it meets, if any, instead. */
export function anchorStoryQuote(
  document: AnnotatedDocument,
  selector: TextQuoteSelector,
): Span | { readonly rule: 'anchor/orphan' | 'anchor/ambiguous'; readonly message: string } {
  const report = new Report();
  const span = anchorQuote(
    toAnchorTarget(document.file, document.parsed.text, document.blocks[0]?.start ?? 0),
    selector,
    { file: document.file, line: 1, column: 1 },
    report,
  );
  if (span !== undefined) return span;
  const [problem] = report.problems;
  return {
    rule: problem?.rule === 'anchor/ambiguous' ? 'anchor/ambiguous' : 'anchor/orphan',
    message: problem?.message ?? '',
  };
}

/** Knows what exists and draws nothing. */
function checkingResolver({ documents, present }: StoryTargets): RecordResolver {
  const { entities, charts, seeds } = present;
  const byId = new Map<string, AnnotatedDocument>(documents.map((document) => [document.id, document]));
  const figures = new Set<string>([
    ...present.unreadFigures,
    ...documents.flatMap((document) => document.figures.map(({ record }) => record.id)),
  ]);
  const empty = (known: { has(id: string): boolean }) => (id: string) => (known.has(id) ? [] : undefined);
  return {
    chart: empty(charts),
    figure: empty(figures),
    document: (id) => (seeds.has(id) || present.seedsMissing ? [] : undefined),
    quote: (selector, id) => {
      const document = byId.get(id);
      if (document === undefined) return seeds.has(id) || present.seedsMissing ? [] : undefined;
      const anchored = anchorStoryQuote(document, selector);
      return 'rule' in anchored ? anchored : [];
    },
    entityHref: (ref) => (entities.has(ref) ? `entity:${ref}` : undefined),
    known: (kind) => ({ chart: charts, figure: figures, document: seeds, entity: entities })[kind],
  };
}
