import { defineCollection } from 'astro:content';
import { charts, documents, editorial, figures, register } from './loaders/collections.ts';

/** What has a page. Pages are listed from here, and made from the corpus. */
export const collections = {
  documents: defineCollection(documents),
  policies: defineCollection(register('policies')),
  places: defineCollection(register('places')),
  people: defineCollection(register('people')),
  organisations: defineCollection(register('organisations')),
  figures: defineCollection(figures),
  charts: defineCollection(charts),
  stories: defineCollection(editorial('stories')),
  pages: defineCollection(editorial('pages')),
};
