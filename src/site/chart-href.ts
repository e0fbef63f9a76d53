import { compileChartHref } from '../render/chart-href.ts';
import { onceOfCorpus } from './corpus.ts';
import { urls } from './urls.ts';

/** Addresses that the data of charts lead to, in this build. */
export const chartHref = onceOfCorpus((corpus) => compileChartHref(corpus, urls));
