import type { EmbedKind, Urls } from '../corpus/urls.ts';

/** Something that can be embedded, as publishers are offered it. */
export interface EmbedSubject {
  readonly kind: EmbedKind;
  readonly id: string;
  readonly title: string;
  /** What a reader would see, in plain words. */
  readonly alternative: string;
  /** Words that name where the numbers come from. */
  readonly source: string;
  /** Height in pixels of the embed in a frame of 600 pixels. */
  readonly height: number;
  /** The picture for pages that allow no frame: its path from the site's root and its size in pixels. */
  readonly image: { readonly path: string; readonly width: number; readonly height: number };
  /** A picture in a format that previews take, 1200 by 628 pixels. */
  readonly thumbnail: string | undefined;
}

/** The page of a subject. */
export function subjectPage({ kind, id }: Pick<EmbedSubject, 'kind' | 'id'>, urls: Urls): string {
  return urls.page(`/${kind}/${id}/`);
}
