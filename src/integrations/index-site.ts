import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Builds the search index over the pages of a built site, into its folder `pagefind/`. */
export async function indexSite(out: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', writePlayground: false });
  if (index === undefined) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  const added = await index.addDirectory({ path: out, glob: '**/*.html' });
  const written = await index.writeFiles({ outputPath: join(out, 'pagefind') });
  await close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join(' ')}`);
}
