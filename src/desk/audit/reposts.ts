import type { Corpus } from '../../corpus/corpus.ts';
import type { Source } from '../../schema/common.ts';
import type { FileLine } from './file-line.ts';

/** A source that carries another publisher’s text, and every record that rests on it. */
export interface Repost {
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly uses: readonly (FileLine & { readonly of: string })[];
}

interface Use extends FileLine {
  readonly source: Source;
  readonly of: string;
}

/** The sources of the corpus that are reposts, those of most records first. */
export function findReposts(corpus: Corpus): readonly Repost[] {
  const groups = Map.groupBy(
    allSources(corpus).filter(({ source }) => source.repost === true),
    ({ source }) => source.url,
  );
  return [...groups]
    .map(([url, uses]): Repost => ({
      url,
      title: uses[0]?.source.title ?? '',
      publisher: uses[0]?.source.publisher ?? '',
      uses: uses.map(({ of, file, line }) => ({ of, file, line })),
    }))
    .toSorted((a, b) => b.uses.length - a.uses.length || (a.url < b.url ? -1 : 1));
}

/** Every source that a record names, with the record. */
function allSources(corpus: Corpus): readonly Use[] {
  const used = (of: string, file: string, sources: readonly Source[], line = 1): Use[] =>
    sources.map((source) => ({ of, file, line, source }));
  return [
    ...corpus.documents.flatMap((document) => [
      ...used(`documents/${document.id}`, `content/documents/${document.id}.yaml`, document.sources),
      ...document.notes.flatMap(({ record, source }) => used(record.id, source.file, record.sources)),
      ...document.figures.flatMap(({ record, source, path }) =>
        used(record.id, source.file, record.sources, source.placeOf(path).line),
      ),
    ]),
    ...[...corpus.entities.values()].flatMap((entity) => [
      ...used(entity.ref, entity.source.file, entity.record.sources),
      ...(entity.register === 'policies'
        ? entity.record.legal_challenges.flatMap(({ sources }) => used(entity.ref, entity.source.file, sources))
        : []),
    ]),
    ...corpus.events.flatMap(({ id, sources }) => used(id, `content/events/${id}.yaml`, sources)),
    ...[...corpus.measures].flatMap(([id, { sources }]) => used(id, `content/measures/${id}.yaml`, sources)),
    ...[...corpus.series].flatMap(([id, { record }]) =>
      used(id, `content/series/${id}.yaml`, Object.values(record.sources)),
    ),
    ...corpus.charts.flatMap(({ id, spec }) => used(id, `content/charts/${id}.yaml`, spec.sources)),
  ];
}
