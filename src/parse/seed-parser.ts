import type { Plugin } from 'unified';
import { canonicalText } from '../text/canonical-text.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { parseSeed } from './parse-seed.ts';
import type { SeedRoot } from './tree.ts';

declare module 'vfile' {
  interface DataMap {
    /** What `seedParser` read from the file. */
    seed: ParsedDocument;
  }
}

/**
 * Plugin for unified that parses a file as a seed; the whole parsed document lies in `file.data.seed`. A seed
 * that cannot be read fails with a message that has its place and rule.
 */
export const seedParser: Plugin<[], string, SeedRoot> = function () {
  this.parser = (value, file) => {
    const result = parseSeed({ file: file.path, text: canonicalText(value) });
    if (result.ok) {
      file.data.seed = result.document;
      return result.document.tree;
    }
    const [problem] = result.problems;
    if (problem === undefined) throw new Error('Expected a problem of a seed that is not ok');
    const { rule, place, message } = problem;
    const [source, ruleId] = rule.split('/');
    return file.fail(message, { place: { line: place.line, column: place.column }, source, ruleId });
  };
};
