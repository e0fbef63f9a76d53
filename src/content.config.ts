import { defineCollection } from 'astro:content';
import { recordLoader, seedLoader } from './loaders/collection-loaders.ts';

export const collections = {
  seeds: defineCollection({ loader: seedLoader() }),
  records: defineCollection({ loader: recordLoader() }),
};
