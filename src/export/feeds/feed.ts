/** One entry of a feed. Dates are of the content, as precise as it knows them. */
export interface FeedItem {
  /** Full address: also its permanent id. */
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly updated: string;
  /** Where the text that it is about was first published. */
  readonly original?: string | undefined;
  readonly rights?: string | undefined;
}

/** A feed before it is written as Atom or JSON Feed. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  readonly lang: string;
  readonly author: string;
  /** Full address of the page that lists the same things. */
  readonly home: string;
  /** Full address of the feed, without `.atom` or `.json`. */
  readonly address: string;
  /** When it changed last; for a feed without entries, the date of the content that it is made from. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}
