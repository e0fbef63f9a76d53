/** A licence under which something may be used again. */
interface Licence {
  /** SPDX identifier, such as `CC-BY-4.0`. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** What published files say of the site as a whole. */
export interface SiteDescription {
  readonly name: string;
  readonly tagline: string;
  /** BCP 47 language of the editors’ words. */
  readonly lang: string;
  /** Licence of the editors’ words and data; the words of the sources are never under it. */
  readonly licence?: Licence | undefined;
  /** Paths from the site’s root of the pages that were built; without it the sitemap lists those that the corpus implies. */
  readonly pages?: readonly string[] | undefined;
}
