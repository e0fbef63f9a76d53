import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { RecordResolver } from './record-resolver.ts';
import { resolveDirectives } from './resolve-directives.ts';

declare module 'vfile' {
  interface DataMap {
    /** Content of the slots that `remarkRecordDirectives` left in the tree, for `rehypeRecordSlots`. */
    recordSlots: readonly (readonly ElementContent[])[];
  }
}

/**
 * Unified plugin: resolves the directives `::chart`, `::document`, `::figure` and `::quote` and `entity:` links
 * of editorial Markdown. Needs `remark-directive` before it, and `rehypeRecordSlots` as the last step. Every
 * problem is a message of the file, whose `source` and `ruleId` joined by a slash are its rule.
 */
export default function remarkRecordDirectives(resolver: RecordResolver): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    file.data.recordSlots = resolveDirectives(tree, String(file), resolver, (rule, place, reason) => {
      const [source, ruleId] = rule.split('/');
      file.message(reason, { place, source, ruleId });
    });
  };
}
