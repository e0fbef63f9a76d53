import { compileGazetteer, type Gazetteer } from '../link/index.ts';
import { Report, type Problem } from '../report/problem.ts';
import type { DocumentId } from '../schema/ids.ts';
import type { AnnotatedDocument } from './annotated-document.ts';

type Entries = Parameters<typeof compileGazetteer>[0];

interface Known {
  readonly inputs: string;
  readonly gazetteer: Gazetteer;
  readonly document: AnnotatedDocument | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Documents of an earlier run, for a program that builds its corpus again and again: one whose own files and whose
 * gazetteer are the same is not annotated anew. It holds one run at a time.
 */
export class AnnotationMemo {
  #entries = '';
  #gazetteer: Gazetteer | undefined;
  readonly #known = new Map<DocumentId, Known>();

  /** The gazetteer of these entries: the one before, if they are the same. */
  gazetteer(entries: Entries): Gazetteer {
    const text = JSON.stringify(entries);
    if (this.#gazetteer === undefined || text !== this.#entries) {
      this.#gazetteer = compileGazetteer(entries);
      this.#entries = text;
    }
    return this.#gazetteer;
  }

  /** The document that `annotate` makes from these inputs, or made of them before; its problems go into the report both times. */
  take(
    id: DocumentId,
    inputs: string,
    gazetteer: Gazetteer,
    report: Report,
    annotate: (own: Report) => AnnotatedDocument | undefined,
  ): AnnotatedDocument | undefined {
    let known = this.#known.get(id);
    if (known?.inputs !== inputs || known.gazetteer !== gazetteer) {
      const own = new Report();
      const document = annotate(own);
      known = { inputs, gazetteer, document, problems: own.problems };
      this.#known.set(id, known);
    }
    report.addAll(known.problems);
    return known.document;
  }

  /** Forgets every document but these. */
  keepOnly(ids: ReadonlySet<DocumentId>): void {
    for (const id of this.#known.keys()) if (!ids.has(id)) this.#known.delete(id);
  }
}
