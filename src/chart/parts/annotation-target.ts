import type { ChartAnnotation } from '../../schema/chart.ts';
import type { Target } from '../target.ts';

/** What an annotation leads to, if anything. */
export function annotationTarget(annotation: ChartAnnotation): Target | undefined {
  if (annotation.event !== undefined) return { kind: 'event', id: annotation.event };
  if (annotation.figure !== undefined) return { kind: 'figure', id: annotation.figure };
  if (annotation.entity !== undefined) return { kind: 'entity', ref: annotation.entity };
  if (annotation.url !== undefined) return { kind: 'source', url: annotation.url, title: annotation.text };
  return undefined;
}
