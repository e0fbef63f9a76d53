import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cpuUsage } from 'node:process';
import { buildCorpus } from '../src/corpus/build-corpus.ts';
import { readCorpus } from '../src/loaders/read-corpus.ts';
import { generateCorpus } from './generate-corpus.ts';

/** What parsing, linking and reading of numbers cost, everything that a corpus is checked for included. */
export interface PipelineCost {
  readonly aliases: number;
  /** Words of a document, on the average. */
  readonly words: number;
  /** Milliseconds of processor time for each document, without reading its file. */
  readonly milliseconds: number;
}

const documents = 500;
const rounds = 5;

/** Measures the pipeline on generated documents; the best of several rounds, as a program runs that is warm. */
export function measurePipeline(folder: string, entities: number): PipelineCost {
  const corpus = join(folder, 'pipeline');
  generateCorpus(corpus, { documents, entities, seed: 1 });
  const { files } = readCorpus({ seeds: join(corpus, 'seeds'), content: join(corpus, 'content') });
  const costs = Array.from({ length: rounds }, () => {
    const start = cpuUsage();
    buildCorpus(files);
    const { user, system } = cpuUsage(start);
    return (user + system) / 1000 / documents;
  });
  rmSync(corpus, { recursive: true, force: true });
  const words = files.seeds.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0) / documents;
  return { aliases: entities * 10, words: Math.round(words), milliseconds: Math.min(...costs) };
}
