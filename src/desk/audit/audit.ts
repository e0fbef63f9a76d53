import type { Corpus } from '../../corpus/corpus.ts';
import type { FileLine } from './file-line.ts';
import { isOwnSource } from './own-source.ts';
import { findReposts, type Repost } from './reposts.ts';
import { findStale, type StaleStatus } from './stale-statuses.ts';
import { unknownNames } from './unknown-names.ts';

/** A sentence of a source, as the audit quotes it. */
export interface AuditSentence extends FileLine {
  readonly document: string;
  readonly slug: string;
  /** Id of the sentence on the document’s page. */
  readonly sentence: string;
  readonly text: string;
}

/** What the corpus does not cover yet, as plain data: each list in the order in which it is worth working through. */
export interface Audit {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Capitalised names that no register knows. */
  readonly unknownNames: readonly {
    readonly name: string;
    readonly variants: readonly string[];
    readonly count: number;
    readonly sentences: readonly AuditSentence[];
  }[];
  /** Entities that no document names. */
  readonly unmentionedEntities: readonly (FileLine & { readonly entity: string; readonly name: string })[];
  /** Aliases by which no document names their entity, of entities that are named. */
  readonly unusedAliases: readonly {
    readonly entity: string;
    readonly name: string;
    readonly aliases: readonly (FileLine & { readonly alias: string })[];
  }[];
  /** Figures that rest on the article alone. */
  readonly unsourcedFigures: readonly (FileLine & {
    readonly figure: string;
    readonly document: string;
    readonly gist: string;
  })[];
  readonly reposts: readonly Repost[];
  readonly unreviewedDocuments: readonly (FileLine & {
    readonly document: string;
    readonly title: string;
    readonly review: string;
    readonly openNumbers: number;
  })[];
  /** Statuses of policies that were not looked at for more than 90 days. */
  readonly staleStatuses: readonly StaleStatus[];
}

/** Finds what the corpus does not cover yet; `today` is `YYYY-MM-DD`. */
export function auditCorpus(corpus: Corpus, today: string): Audit {
  const mentioned = [...corpus.entities.values()].filter(({ ref }) => corpus.backlinksOf.has(ref));
  const unmentioned = [...corpus.entities.values()].filter(({ ref }) => !corpus.backlinksOf.has(ref));
  return {
    today,
    unknownNames: unknownNames(corpus.documents).map(({ name, variants, count, sentences }) => ({
      name,
      variants,
      count,
      sentences: sentences.map(({ document, id, point, text }) => ({
        document: document.id,
        slug: document.slug,
        file: document.file,
        line: point.line,
        sentence: id,
        text,
      })),
    })),
    unmentionedEntities: unmentioned.map(({ ref, name, source }) => ({
      entity: ref,
      name,
      file: source.file,
      line: 1,
    })),
    unusedAliases: mentioned.flatMap(({ ref, name, record, source }) => {
      const used = new Set(
        (corpus.backlinksOf.get(ref) ?? []).flatMap(({ mentions }) =>
          mentions.filter(({ origin }) => origin === 'found').map(({ alias }) => alias),
        ),
      );
      const aliases = record.aliases.flatMap(({ text }, index) =>
        used.has(text) ? [] : [{ alias: text, file: source.file, line: source.placeOf(['aliases', index]).line }],
      );
      return aliases.length === 0 ? [] : [{ entity: ref, name, aliases }];
    }),
    unsourcedFigures: corpus.documents.flatMap((document) =>
      document.figures
        .filter(({ record }) => record.sources.every((source) => isOwnSource(source, document)))
        .map(({ record, source, path }) => ({
          figure: record.id,
          document: document.id,
          gist: record.gist,
          file: source.file,
          line: source.placeOf(path).line,
        })),
    ),
    reposts: findReposts(corpus),
    unreviewedDocuments: corpus.documents
      .filter(({ review }) => review !== 'reviewed')
      .map(({ id, title, review, file, coverage }) => ({
        document: id,
        title,
        review,
        openNumbers: coverage.open,
        file,
        line: 1,
      })),
    staleStatuses: findStale([...corpus.entities.values()], today),
  };
}
