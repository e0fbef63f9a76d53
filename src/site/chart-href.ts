import type { Href } from '../chart/target.ts';
import { compileChartHref } from '../render/chart-href.ts';
import { getCorpus } from './corpus.ts';
import { urls } from './urls.ts';

/** Addresses that the data of charts lead to, in this build. */
export async function chartHref(): Promise<Href> {
  return compileChartHref(await getCorpus(), urls);
}
