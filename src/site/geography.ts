import { readGeography } from '../loaders/read-geography.ts';

/** Outlines for the maps of this build. */
export const geography = readGeography();
