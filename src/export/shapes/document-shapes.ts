import { z } from 'zod';
import { blockTypes } from '../../parse/tree.ts';
import { noteKinds, motivations } from '../../schema/annotation.ts';
import { waiverReasons } from '../../schema/figure.ts';
import {
  addressShape,
  dayShape,
  entityRefShape,
  hrefShape,
  reviewShape,
  sourceShape,
  spanShape,
  versionShape,
} from './common-shapes.ts';
import { figureShape } from './figure-shapes.ts';

const placeShape = { block: z.string(), sentence: z.string() } as const;

const noteShape = z.object({
  id: z.string(),
  number: z.int().min(1),
  kind: z.enum(noteKinds),
  motivation: z.enum(motivations),
  title: z.string(),
  body: z.string().describe('Markdown.'),
  inference: z.boolean().describe('True if the explanation is inferred and no source states it.'),
  about: z.array(entityRefShape),
  figures: z.array(z.string()),
  sources: z.array(sourceShape).min(1),
  exact: z.string(),
  ...spanShape,
  ...placeShape,
  href: hrefShape,
});

/** `/documents/<slug>.json` */
export const documentShape = z
  .object({
    schemaVersion: versionShape,
    id: z.string(),
    slug: z.string(),
    href: hrefShape,
    address: addressShape,
    title: z.string(),
    date: dayShape,
    publisher: z.string().nullable(),
    url: z.string().nullable().describe('Where the publisher has the text.'),
    byline: z.string().nullable(),
    lang: z.string(),
    genre: z.string().nullable(),
    rights: z.string().nullable(),
    provenance: z.string().nullable().describe('Markdown.'),
    summary: z.string().nullable().describe('The editors’ summary, in Markdown.'),
    sources: z.array(sourceShape),
    review: reviewShape,
    reviewedOn: z.string().nullable(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u)
      .describe('Digest of the text as received.'),
    coverage: z.object({ numbers: z.int(), figures: z.int(), waived: z.int(), open: z.int() }),
    text: z.string().nullable().describe('The canonical text; null where only excerpts may be published.'),
    blocks: z.array(z.object({ id: z.string(), type: z.enum(blockTypes), ...spanShape, href: hrefShape })),
    sentences: z.array(z.object({ id: z.string(), block: z.string(), ...spanShape, href: hrefShape })),
    phrases: z.array(z.object({ type: z.enum(['dateline', 'credit']), exact: z.string(), ...spanShape })),
    quotations: z.array(
      z.object({ exact: z.string(), ...spanShape, speaker: z.object({ exact: z.string(), ...spanShape }).nullable() }),
    ),
    mentions: z.array(
      z.object({
        entity: entityRefShape,
        exact: z.string().nullable().describe('Null where the words are not published.'),
        ...spanShape,
        ...placeShape,
        origin: z.enum(['found', 'forced']),
      }),
    ),
    notes: z.array(noteShape),
    figures: z.array(figureShape),
    numbers: z.array(
      z.object({
        exact: z.string().nullable().describe('Null where the words are not published.'),
        ...spanShape,
        state: z.enum(['figure', 'waived', 'open']),
        figure: z.string().nullable(),
        waiver: z.object({ reason: z.enum(waiverReasons), by: z.enum(['rule', 'editor']) }).nullable(),
      }),
    ),
  })
  .describe('A source document with everything that is known of it.');
export type DocumentData = z.infer<typeof documentShape>;
