import type { Entity } from '../corpus/registers.ts';
import type { PolicyStatus } from '../schema/entity.ts';
import type { EntityRef, RegisterName } from '../schema/ids.ts';
import { formatDate } from '../text/format-date.ts';

/** Title and opening words of each register’s page. */
export const registerLabels: Readonly<Record<RegisterName, { readonly title: string; readonly lede: string }>> = {
  policies: { title: 'Policies', lede: 'Orders, proclamations, memos, court orders and practices that the sources name or mean.' },
  places: { title: 'Places', lede: 'Countries, states, cities and sites that the sources name, or where what they report took place.' },
  people: { title: 'People', lede: 'Office holders, judges and authors who are named in the sources or act in what they report.' },
  organisations: { title: 'Organisations', lede: 'Agencies, courts, forces, publishers and other bodies of the record.' },
};

/** Words for the state of a policy, after the Immigration Policy Tracking Project. */
export const statusLabels: Readonly<Record<PolicyStatus, string>> = {
  'in-effect': 'Fully in effect',
  'partially-in-effect': 'Partially in effect',
  'not-in-effect': 'Not in effect',
  pending: 'Pending',
  unknown: 'Not known',
};

/** One line of an entity's fact sheet: text, references, or both. */
export interface Fact {
  readonly term: string;
  readonly value: string;
  readonly refs: readonly EntityRef[];
}

/** The fact sheet of an entity; lines without content are left out. */
export function entityFacts(entity: Entity): readonly Fact[] {
  return [...ownFacts(entity), refs('Related', entity.record.related), line('Also named', aliasText(entity))].filter(
    (fact) => fact.value !== '' || fact.refs.length > 0,
  );
}

function ownFacts(entity: Entity): readonly Fact[] {
  switch (entity.register) {
    case 'policies': {
      const { instrument, issuer, announced, effective, ended, status, predecessors, successors } = entity.record;
      return [
        line('Instrument', instrument),
        line('Issued by', issuer),
        line('Announced', announced === undefined ? undefined : formatDate(announced)),
        line('In effect from', effective === undefined ? undefined : formatDate(effective)),
        line('Ended', ended === undefined ? undefined : formatDate(ended)),
        line('Status', `${statusLabels[status.state]} as of ${formatDate(status.as_of)}. ${status.text}`),
        refs('Came before', predecessors),
        refs('Came after', successors),
      ];
    }
    case 'places': {
      const { kind, within, lat, lon, coordinates_unverified: unverified } = entity.record;
      const point = `${degrees(lat, 'N', 'S')} ${degrees(lon, 'E', 'W')}${unverified ? ' (unverified)' : ''}`;
      return [line('Kind', kind), refs('Lies in', within === undefined ? [] : [within]), line('Position', point)];
    }
    case 'people':
      return [line('Role', entity.record.role), refs('Belongs to', entity.record.affiliations)];
    case 'organisations': {
      const { role, parent } = entity.record;
      return [line('Role', role), refs('Part of', parent === undefined ? [] : [parent])];
    }
  }
}

function line(term: string, value: string | undefined): Fact {
  return { term, value: value ?? '', refs: [] };
}

function refs(term: string, list: readonly EntityRef[]): Fact {
  return { term, value: '', refs: list };
}

function aliasText(entity: Entity): string {
  return entity.record.aliases
    .map(({ text }) => text)
    .filter((text) => text !== entity.name)
    .join(' · ');
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}
