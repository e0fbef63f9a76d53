/** What a datum leads to: the sentence of a figure, a source on the web, an event or an entity. */
export type Target =
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'source'; readonly url: string; readonly title: string }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'entity'; readonly ref: string };

/** Gives the address of a target; the caller knows the site and its base. */
export type Href = (target: Target) => string;
