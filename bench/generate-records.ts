import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { describe } from '../src/anchor/describe.ts';
import { findNumbers } from '../src/quantity/index.ts';
import { canonicalText } from '../src/text/canonical-text.ts';

const measure = 'generated-count';

function write(folder: string, kind: string, id: string, record: unknown): void {
  mkdirSync(join(folder, 'content', kind), { recursive: true });
  writeFileSync(join(folder, 'content', kind, `${id}.yaml`), stringify(record));
}

/** Writes the measure that the figures of a generated corpus count. */
export function writeMeasure(folder: string): void {
  write(folder, 'measures', measure, {
    id: measure,
    name: 'Generated count',
    plural: 'generated counts',
    unit: 'people',
    definition: 'What a generated sentence counts.',
    sources: [{ title: 'A source', publisher: 'A publisher', url: 'https://example.org/source' }],
  });
}

/** Writes the records of a document as if it had been reviewed: every number is a figure, or waived. */
export function writeReview(folder: string, id: string, seed: string): void {
  const text = canonicalText(seed);
  const body = text.indexOf('\n');
  const date = /\d{4}-\d{2}-\d{2}/u.exec(text)?.[0] ?? '2025-01-20';
  const numbers = findNumbers(text).filter(({ start }) => start > body);
  const figures = numbers.flatMap((match, index) => {
    if (match.kind !== 'quantity' || match.quantity.unit !== 'count' || match.quantity.low === null) return [];
    return {
      id: `f-${id}-${index}`,
      quote: describe(text, match),
      value: { ...match.quantity, unit: 'people', display: match.text },
      measure,
      kind: 'flow',
      population: `people counted in sentence ${index}`,
      scope: `${id}, number ${index}`,
      period: { start: date, end: date },
      said_by: { name: 'a spokesman' },
      gist: 'A generated number.',
    };
  });
  const waivers = numbers.flatMap((match) =>
    match.kind === 'quantity' && (match.quantity.unit !== 'count' || match.quantity.low === null)
      ? [{ quote: describe(text, match), reason: 'idiom' }]
      : [],
  );
  write(folder, 'figures', id, { figures, waivers });
  write(folder, 'documents', id, {
    title: text.slice(body + 1, text.indexOf('\n', body + 1)),
    slug: id,
    publisher: `Publisher ${Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 4), 16) % 40}`,
    review: 'reviewed',
    reviewed_on: '2026-11-22',
    sha256: createHash('sha256').update(seed).digest('hex'),
  });
}
