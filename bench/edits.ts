import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentId } from './generate-corpus.ts';
import { writeReview } from './generate-records.ts';

/** Words that no generated text holds, so that an edit can be seen. */
export const editedWords = 'a word that was edited';

function change(path: string, from: RegExp, to: string): void {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Expected something to edit in ${path}.`);
  writeFileSync(path, after);
}

/** Changes a word of one document. */
export function editDocument(folder: string, index: number, reviewed: boolean): void {
  const path = join(folder, 'seeds', `${documentId(index)}.txt`);
  change(path, / (?:the|of|and|to|in) /u, ` ${editedWords} `);
  if (reviewed) writeReview(folder, documentId(index), readFileSync(path, 'utf8'));
}

/** Replaces one alias of one entity. */
export function editAlias(folder: string): void {
  change(join(folder, 'content', 'places', 'entity-1.md'), /^ {2}- \S+$/mu, '  - Newaliasoftheplace');
}

/** Changes the text of one entity. */
export function editEntityText(folder: string): void {
  change(join(folder, 'content', 'places', 'entity-1.md'), /\n$/u, '\nA paragraph more.\n');
}
