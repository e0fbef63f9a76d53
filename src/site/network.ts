import { buildNetwork } from '../corpus/charts.ts';
import { onceOfCorpus } from './corpus.ts';

/** Who and what stands together in this build. */
export const network = onceOfCorpus(buildNetwork);
