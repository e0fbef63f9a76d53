import type { AnnotatedDocument, DocumentMention } from '../corpus/annotated-document.ts';
import type { EntityRef } from '../schema/ids.ts';
import { countMentions } from './entity-data.ts';
import type { ExportContext } from './export-context.ts';
import { xml, xmlFile, type XmlElement } from './format/xml.ts';
import { schemaVersion } from './schema-version.ts';

interface GraphNode {
  readonly id: EntityRef;
  readonly name: string;
  readonly kind: string;
  readonly mentions: number;
}

/** Two entities that are named together, and how often. */
interface GraphLink {
  readonly source: EntityRef;
  readonly target: EntityRef;
  /** Blocks (paragraphs, captions, list items, headings) that name both. */
  readonly weight: number;
  /** Sentences that name both. */
  readonly sentences: number;
  /** Documents with such a block. */
  readonly documents: number;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

/** Builds the network of entities that the documents name together; nodes in the order of the registers, links by their nodes. */
export function buildGraph(context: ExportContext): Graph {
  const entities = [...context.corpus.entities.values()];
  const rank = new Map(entities.map(({ ref }, index) => [ref, index]));
  const links = new Map<
    string,
    { source: EntityRef; target: EntityRef; weight: number; sentences: number; documents: Set<string> }
  >();
  const add = (document: AnnotatedDocument, place: 'weight' | 'sentences', named: readonly EntityRef[]): void => {
    const sorted = named.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    for (const [index, source] of sorted.entries()) {
      for (const target of sorted.slice(index + 1)) {
        const key = `${source} ${target}`;
        const link = links.get(key) ?? { source, target, weight: 0, sentences: 0, documents: new Set() };
        link[place] += 1;
        link.documents.add(document.id);
        links.set(key, link);
      }
    }
  };
  for (const document of context.corpus.documents) {
    for (const named of namedTogether(document, ({ block }) => block)) add(document, 'weight', named);
    for (const named of namedTogether(document, ({ sentence }) => sentence)) add(document, 'sentences', named);
  }
  const order = (a: GraphLink, b: GraphLink): number =>
    (rank.get(a.source) ?? 0) - (rank.get(b.source) ?? 0) || (rank.get(a.target) ?? 0) - (rank.get(b.target) ?? 0);
  return {
    nodes: entities.map((entity) => ({
      id: entity.ref,
      name: entity.name,
      kind: entity.kind,
      mentions: countMentions(entity, context).mentions,
    })),
    links: [...links.values()].map((link) => ({ ...link, documents: link.documents.size })).toSorted(order),
  };
}

function namedTogether(
  document: AnnotatedDocument,
  placeOf: (mention: DocumentMention) => string,
): readonly (readonly EntityRef[])[] {
  return [...Map.groupBy(document.mentions, placeOf).values()].map((mentions) => [
    ...new Set(mentions.map(({ entity }) => entity)),
  ]);
}

/** The network in the node-link form that d3 and NetworkX read: `/data/graph.json`. */
export function graphJson({ nodes, links }: Graph): object {
  return { schemaVersion, directed: false, multigraph: false, graph: {}, nodes, links };
}

const nodeKeys = { ref: 'string', name: 'string', kind: 'string', mentions: 'int' } as const;
const linkKeys = { weight: 'int', sentences: 'int', documents: 'int' } as const;

/** The network as GraphML: `/data/graph.graphml`. http://graphml.graphdrawing.org/ */
export function graphGraphml({ nodes, links }: Graph): string {
  const keys = [...keyElements('node', nodeKeys), ...keyElements('edge', linkKeys)];
  // Ids of GraphML are name tokens, which hold no slash.
  const token = (ref: EntityRef): string => ref.replace('/', ':');
  const data = (owner: string, name: string, value: string | number): XmlElement =>
    xml('data', { key: `${owner}-${name}` }, String(value));
  return xmlFile(
    xml(
      'graphml',
      {
        xmlns: 'http://graphml.graphdrawing.org/xmlns',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
      },
      ...keys,
      xml(
        'graph',
        { id: 'entities', edgedefault: 'undirected' },
        ...nodes.map((node) =>
          xml(
            'node',
            { id: token(node.id) },
            data('node', 'ref', node.id),
            data('node', 'name', node.name),
            data('node', 'kind', node.kind),
            data('node', 'mentions', node.mentions),
          ),
        ),
        ...links.map((link) =>
          xml(
            'edge',
            { source: token(link.source), target: token(link.target) },
            data('edge', 'weight', link.weight),
            data('edge', 'sentences', link.sentences),
            data('edge', 'documents', link.documents),
          ),
        ),
      ),
    ),
  );
}

function keyElements(owner: 'node' | 'edge', keys: Readonly<Record<string, string>>): XmlElement[] {
  return Object.entries(keys).map(([name, type]) =>
    xml('key', { id: `${owner}-${name}`, for: owner, 'attr.name': name, 'attr.type': type }),
  );
}
