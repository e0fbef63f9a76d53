import { z } from 'zod';

const amountSchema = z.object({ files: z.number(), bytes: z.number() });

/** What a build did, for programs: what was made, and the seconds of each step. */
const buildReportSchema = z.object({
  /** Pages that were taken from the site that was there. */
  reusedPages: z.number(),
  pages: z.number(),
  files: z.number(),
  bytes: z.number(),
  /** By ending; the search index apart. */
  kinds: z.record(z.string(), amountSchema),
  steps: z.record(z.string(), z.object({ wall: z.number(), processor: z.number() })),
});
export type BuildReport = Readonly<z.infer<typeof buildReportSchema>>;

/** Reads what `npm run build -- --report` wrote. */
export function parseBuildReport(json: string): BuildReport {
  return buildReportSchema.parse(JSON.parse(json));
}
