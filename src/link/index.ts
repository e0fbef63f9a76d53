export { findCandidates } from './find-candidates.ts';
export { gazetteerProblems } from './gazetteer-problems.ts';
export { compileGazetteer, type Gazetteer } from './gazetteer.ts';
export type { GazetteerAlias, GazetteerEntry, Mention, ResolvedOverride } from './mention.ts';
export { placeLinks } from './place-links.ts';
export { resolveMentions } from './resolve-mentions.ts';
