import ts from 'typescript';
import type { KeyComments } from '../desk/describe-schema.ts';

/** Reads from TypeScript sources, for every object literal with documented keys, what the comments say of them. */
export function readKeyComments(sources: readonly string[]): readonly KeyComments[] {
  return sources.flatMap((text) => {
    const found: KeyComments[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) {
        const comments = commentsOf(node);
        if (comments.texts.size > 0) found.push(comments);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile('schema.ts', text, ts.ScriptTarget.Latest, true));
    return found;
  });
}

function commentsOf(node: ts.ObjectLiteralExpression): KeyComments {
  const keys: string[] = [];
  const texts = new Map<string, string>();
  for (const property of node.properties) {
    const { name } = property;
    if (name === undefined || !(ts.isIdentifier(name) || ts.isStringLiteral(name))) continue;
    keys.push(name.text);
    const comment = ts
      .getJSDocCommentsAndTags(property)
      .map(({ comment: words }) => ts.getTextOfJSDocComment(words) ?? '')
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim();
    if (comment !== '') texts.set(name.text, comment);
  }
  return { keys, texts };
}
