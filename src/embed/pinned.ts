import { z } from 'zod';
import type { EmbedKind } from '../corpus/urls.ts';
import { isoDaySchema, lineSchema } from '../schema/common.ts';

/** One version that was pinned. */
export const pinnedVersionSchema = z.strictObject({
  /** Beginning of the SHA-256 of the content: the version's part of its address. */
  version: z.string().regex(/^[0-9a-f]{16}$/u, 'A version is named by sixteen hexadecimal digits.'),
  pinned_on: isoDaySchema,
  title: lineSchema,
  /** SHA-256 of the page's bytes. */
  page: z.string().regex(/^[0-9a-f]{64}$/u, 'Give the SHA-256 of the page in hexadecimal.'),
  /** Why this version took the place of the one before. */
  reason: lineSchema.optional(),
});
export type PinnedVersion = Readonly<z.infer<typeof pinnedVersionSchema>>;

/** `content/archive/<kind>/<id>/versions.yaml`: what was pinned, oldest first. */
export const pinnedRecordSchema = z.strictObject({ versions: z.array(pinnedVersionSchema).min(1) });

/** Everything that is kept of one chart or figure. */
export interface PinnedSubject {
  readonly kind: EmbedKind;
  readonly id: string;
  readonly versions: readonly (PinnedVersion & {
    /** The page as it was written, byte for byte. */
    readonly html: string;
    /** The content whose hash is the address. */
    readonly content: string;
  })[];
}
