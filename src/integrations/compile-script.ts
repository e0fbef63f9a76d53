import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Compiles a script of `src/client/` that stands alone, to one minified statement for browsers of 2022 and later. */
export function compileScript(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`../client/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined || file.text.includes('</script'))
    throw new Error(`Expected a script that can stand in a page: ${name}.`);
  return file.text.trim();
}
