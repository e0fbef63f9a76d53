import { isAlias, isMap, isNode, isPair, isScalar, visit, type Document, type YAMLMap } from 'yaml';
import type { RuleId } from '../report/rules.ts';

/** Something in a well-formed YAML document that records do not hold, and its offset. */
export interface NodeProblem {
  readonly rule: RuleId;
  readonly offset: number;
  readonly message: string;
}

/** How deep maps and lists may lie in each other. */
export const maxDepth = 32;

export const tooDeep = `Maps and lists lie in each other more than ${maxDepth} deep. Flatten the record.`;

/**
 * Finds what makes a YAML document more than plain data: a key that stands twice in one map, anchors, aliases and
 * tags, which could make a small file explode, numbers that cannot be kept exactly, and deep nesting. Linear time.
 */
export function findNodeProblems(document: Document.Parsed): readonly NodeProblem[] {
  const problems: NodeProblem[] = [];
  const add = (rule: RuleId, node: unknown, message: string): void => {
    problems.push({ rule, offset: rangeStart(node) ?? 0, message });
  };
  visit(document, (_, node, path) => {
    if (isPair(node) || !isNode(node)) return undefined;
    if (path.filter((each) => !isPair(each)).length > maxDepth + 1) {
      add('record/syntax', node, tooDeep);
      return visit.BREAK;
    }
    if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
      add('record/syntax', node, 'Records hold no YAML anchors, aliases or tags. Write the value out.');
      return visit.BREAK;
    }
    if (isMap(node))
      for (const key of repeatedKeys(node))
        add('record/duplicate-key', key, 'This key stands a second time in the same map. Remove one of the two.');
    if (isScalar(node) && typeof node.value === 'string') {
      const refused = refusedCharacter(node.value);
      if (refused !== undefined) add('record/value', node, `The text holds ${refused}, which no text does. Remove it.`);
    }
    if (isScalar(node) && typeof node.value === 'number') {
      const words = node.source ?? String(node.value);
      if (!Number.isFinite(node.value))
        add(
          'record/value',
          node,
          `“${words}” is no finite number. Write a number in digits, or put it in quotation marks if it is text.`,
        );
      else if (Number.isInteger(node.value) && !Number.isSafeInteger(node.value)) {
        add(
          'record/value',
          node,
          `The number ${words} has more digits than can be kept. Put it in quotation marks if it is an id.`,
        );
      }
    }
    return undefined;
  });
  return problems;
}

/** An escape in quotation marks can write what a file itself may not hold: control characters and halves of characters. */
function refusedCharacter(text: string): string | undefined {
  const found = /[[\p{Cc}\p{Surrogate}]--[\t\n\r]]/v.exec(text)?.[0];
  return found === undefined
    ? undefined
    : `the character U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The second and later keys of the same text. */
function repeatedKeys(map: YAMLMap): readonly unknown[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const text = String(key.value);
    if (seen.has(text)) return [key];
    seen.add(text);
    return [];
  });
}

/** Offset at which a node begins in the file, where the parser kept it. */
export function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : undefined;
}
