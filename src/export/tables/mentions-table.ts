import type { AnnotatedDocument, DocumentMention } from '../../corpus/annotated-document.ts';
import type { Span } from '../../text/span.ts';
import type { ExportContext } from '../export-context.ts';
import { publishedSpan } from '../published-span.ts';
import { shownWords } from '../shown-words.ts';
import { documentColumns, endField, quoteField, sentenceAddressField, sourcesField, startField } from './cells.ts';
import { defineTable } from './table.ts';

interface MentionRow {
  readonly document: AnnotatedDocument;
  readonly mention: DocumentMention;
  readonly published: Span;
}

function* rows({ corpus }: ExportContext): Generator<MentionRow> {
  for (const document of corpus.documents) {
    const publish = publishedSpan(document.parsed.text);
    for (const mention of document.mentions) yield { document, mention, published: publish(mention) };
  }
}

/** One row for each mention of an entity in a document. */
export const mentionsTable = defineTable<MentionRow>({
  name: 'mentions',
  title: 'Mentions',
  description: 'Every place where a document names a policy, place, person or organisation, with its sentence.',
  primaryKey: ['document', 'start'],
  foreignKeys: [
    { field: 'document', table: 'documents', key: 'id' },
    { field: 'entity', table: 'entities', key: 'id' },
  ],
  rows,
  columns: [
    ...documentColumns,
    {
      name: 'entity',
      type: 'string',
      title: 'Entity',
      constraints: { required: true },
      cell: ({ mention }) => mention.entity,
    },
    {
      name: 'name',
      type: 'string',
      title: 'Name of the entity',
      cell: ({ mention }, { corpus }) => corpus.entities.get(mention.entity)?.name ?? null,
    },
    {
      name: 'words',
      type: 'string',
      title: 'Words',
      description:
        'The words that name the entity, as they stand in the document; empty where only excerpts may be published.',
      cell: ({ document, mention }) => shownWords(document, mention),
    },
    { ...startField, constraints: { required: true, minimum: 0 }, cell: ({ published }) => published.start },
    { ...endField, constraints: { required: true, minimum: 0 }, cell: ({ published }) => published.end },
    { name: 'block', type: 'string', title: 'Block', cell: ({ mention }) => mention.block },
    { name: 'sentence', type: 'string', title: 'Sentence id', cell: ({ mention }) => mention.sentence },
    {
      name: 'origin',
      type: 'string',
      title: 'Origin',
      description: '`found` by the program, or `forced` by an editor.',
      constraints: { enum: ['found', 'forced'] },
      cell: ({ mention }) => mention.origin,
    },
    { ...quoteField, cell: ({ document, mention }, context) => context.quote(document, mention.sentence) ?? null },
    {
      ...sentenceAddressField,
      cell: ({ document, mention }, context) => context.documentAddress(document, mention.sentence),
    },
    {
      ...sourcesField,
      description: 'Address of the original document.',
      cell: ({ document }) => document.record?.url ?? null,
    },
  ],
});
