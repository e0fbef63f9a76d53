export { findCandidates, type Candidate } from './find-candidates.ts';
export { gazetteerProblems } from './gazetteer-problems.ts';
export { compileGazetteer, type Gazetteer } from './gazetteer.ts';
export type { GazetteerAlias, GazetteerEntry, Mention, ResolvedOverride } from './mention.ts';
export { placeLinks, type LinkedMention } from './place-links.ts';
export { resolveMentions } from './resolve-mentions.ts';
