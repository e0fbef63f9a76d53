import type { Corpus } from '../../corpus/corpus.ts';
import { registers, entityKindOf } from '../../schema/ids.ts';
import { toSlug } from '../../text/slug.ts';
import type { NewFile } from '../new-file.ts';
import { entitySkeleton } from './entity-skeletons.ts';
import { chartSkeleton, correctionSkeleton, eventSkeleton, measureSkeleton, storySkeleton } from './other-skeletons.ts';

/** The kinds of record of which a skeleton can be made. */
export const skeletonKinds = [
  'policy',
  'place',
  'person',
  'organisation',
  'event',
  'chart',
  'story',
  'measure',
  'correction',
] as const;
export type SkeletonKind = (typeof skeletonKinds)[number];

/** What a skeleton is made from. */
export interface SkeletonInput {
  readonly kind: SkeletonKind;
  readonly name: string;
  /** Id that an editor chose; otherwise one is made of the name. */
  readonly id: string | undefined;
  /** Date of an event, as far as it is known, or of a correction. */
  readonly date: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Makes the commented skeleton of a record; its file’s name is the id. */
export function newRecord(
  { kind, name, id: chosen, date, today }: SkeletonInput,
  corpus: Pick<Corpus, 'stories'>,
): NewFile {
  const slug = chosen ?? toSlug(name);
  const register = registers.find((each) => entityKindOf[each] === kind);
  if (register !== undefined) return { path: `content/${register}/${slug}.md`, text: entitySkeleton(register, name) };
  switch (kind) {
    case 'event': {
      const id = chosen ?? ['e', date, toSlug(name)].filter((part) => part !== undefined).join('-');
      return { path: `content/events/${id}.yaml`, text: eventSkeleton(id, name, date) };
    }
    case 'chart':
      return { path: `content/charts/${slug}.yaml`, text: chartSkeleton(slug, name) };
    case 'story':
      return {
        path: `content/stories/${slug}.md`,
        text: storySkeleton(name, today, Math.max(0, ...corpus.stories.map(({ order }) => order)) + 1),
      };
    case 'measure':
      return { path: `content/measures/${slug}.yaml`, text: measureSkeleton(slug, name) };
    default: {
      const id = chosen ?? `${date ?? today}-${toSlug(name)}`.slice(0, 80).replace(/-+$/u, '');
      return { path: `content/corrections/${id}.yaml`, text: correctionSkeleton(id, name, date ?? today) };
    }
  }
}
