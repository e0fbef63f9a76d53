import type { Href } from '../chart/target.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { eventFragment, figureFragment, type Urls } from '../corpus/urls.ts';
import { entityRefSchema } from '../schema/ids.ts';

/** Compiles the addresses that the data of charts lead to: the sentence of a figure, a source, an event, an entity. */
export function compileChartHref(corpus: Pick<Corpus, 'documents'>, urls: Urls): Href {
  const sentences = new Map<string, string>(
    corpus.documents.flatMap((document) =>
      document.figures.map(
        ({ record }) => [record.id, urls.document(document.slug, figureFragment(record.id))] as const,
      ),
    ),
  );
  return (target) => {
    switch (target.kind) {
      case 'figure':
        return sentences.get(target.id) ?? urls.figure(target.id);
      case 'source':
        return target.url;
      case 'event':
        return `${urls.page('/timeline/')}#${eventFragment(target.id)}`;
      case 'entity':
        return urls.entity(entityRefSchema.parse(target.ref));
    }
  };
}
