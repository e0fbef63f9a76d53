import type { ExportContext } from './export-context.ts';

/** `/robots.txt`: everything may be read, and the sitemap says what there is. */
export function robotsTxt(context: ExportContext): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${context.address('/sitemap.xml')}\n`;
}
