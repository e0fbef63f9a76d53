import type { ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { slotName } from './resolve-directives.ts';

/**
 * Unified plugin: puts the content that `remarkRecordDirectives` resolved into its places. It comes after
 * sanitising, which so never touches what the program itself has drawn; the sanitising schema must allow the
 * element `record-slot` with the attribute `dataSlot`, which no Markdown can write. Throws if a place is gone.
 */
export default function rehypeRecordSlots(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const slots = file.data.recordSlots ?? [];
    let placed = 0;
    tree.children = tree.children.flatMap((node): Root['children'] => {
      if (node.type !== 'element' || node.tagName !== slotName) return [node];
      placed += 1;
      return [...slotOf(slots, node.properties['dataSlot'])];
    });
    if (placed === slots.length) return;
    throw new Error(
      `Expected ${slots.length} elements “${slotName}”, found ${placed}: allow the element with its attribute “dataSlot” when sanitising.`,
    );
  };
}

function slotOf(slots: readonly (readonly ElementContent[])[], slot: unknown): readonly ElementContent[] {
  const content = slots[Number(slot)];
  if (content === undefined) throw new Error(`Expected “dataSlot” below ${slots.length}, found ${String(slot)}.`);
  return content;
}
