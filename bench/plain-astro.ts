import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { measure, type Cost } from './measure.ts';

const files = {
  'package.json': '{ "type": "module" }\n',
  'astro.config.mjs': "import { defineConfig } from 'astro/config';\nexport default defineConfig({});\n",
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { articles: defineCollection({ loader: glob({ pattern: '*.md', base: './src/articles' }) }) };
`,
  'src/pages/index.astro': `<html lang="en"><head><title>Articles</title></head><body><h1>Articles</h1></body></html>
`,
  'src/pages/articles/[id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const articles = await getCollection('articles');
  return articles.map((article) => ({ params: { id: article.id }, props: { article } }));
}
const { article } = Astro.props;
const { Content } = await render(article);
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{article.data.title}</title></head>
  <body><article><h1>{article.data.title}</h1><p>{article.data.date}</p><Content /></article></body>
</html>
`,
};

/** Writes the smallest Astro site that shows the seeds of a folder as Markdown articles; it must lie within the project. */
export function writePlainSite(folder: string, seeds: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, 'src', 'articles'), { recursive: true });
  for (const name of readdirSync(seeds)) {
    const [dateLine = '', title = '', ...body] = readFileSync(join(seeds, name), 'utf8').split('\n');
    const matter = `---\ntitle: ${JSON.stringify(title)}\ndate: ${JSON.stringify(dateLine.replace('date', '').trim())}\n---\n`;
    writeFileSync(join(folder, 'src', 'articles', name.replace(/\.txt$/u, '.md')), matter + body.join('\n'));
  }
}

/** Builds a plain site from nothing: what an earlier build kept is removed first. */
export function buildPlainSite(folder: string): Promise<Cost> {
  for (const name of ['dist', '.astro', 'node_modules']) rmSync(join(folder, name), { recursive: true, force: true });
  const require = createRequire(import.meta.url);
  const astro = join(dirname(require.resolve('astro/package.json')), 'bin', 'astro.mjs');
  return measure([astro, 'build', '--silent'], { cwd: folder });
}
