import type { Report } from '../report/problem.ts';
import type { EntityRef } from '../schema/ids.ts';
import type { Entity } from './registers.ts';

/** The key and the entity that one lies within or is part of, or undefined. */
function containerOf(entity: Entity): readonly ['within' | 'parent', EntityRef] | undefined {
  if (entity.register === 'places' && entity.record.within !== undefined) return ['within', entity.record.within];
  if (entity.register === 'organisations' && entity.record.parent !== undefined)
    return ['parent', entity.record.parent];
  return undefined;
}

/** Reports every place that lies within itself and every organisation that is part of itself, through however many others. */
export function checkContainment(entities: ReadonlyMap<EntityRef, Entity>, report: Report): void {
  for (const entity of entities.values()) {
    const container = containerOf(entity);
    if (container === undefined) continue;
    const [key, first] = container;
    const chain: EntityRef[] = [first];
    for (let next = first; next !== entity.ref;) {
      const above = entities.get(next);
      const further = above && containerOf(above)?.[1];
      if (further === undefined || chain.includes(further)) break;
      chain.push(further);
      next = further;
    }
    if (chain.at(-1) !== entity.ref) continue;
    const through = chain.slice(0, -1).map((ref) => `“${ref}”`);
    report.error(
      'reference/cycle',
      entity.source.placeOf([key]),
      `“${entity.ref}” ${key === 'within' ? 'lies within' : 'is part of'} itself${through.length === 0 ? '' : `, through ${through.join(' and ')}`}. Correct one of them.`,
    );
  }
}
