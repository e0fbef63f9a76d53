import type { Entity } from '../corpus/registers.ts';
import type { PlaceRecord, PolicyRecord, PolicyStatus } from '../schema/entity.ts';
import type { EntityRef, RegisterName } from '../schema/ids.ts';
import { countText } from './count-text.ts';

/** Title and opening words of each register’s page. */
export const registerLabels: Readonly<Record<RegisterName, { readonly title: string; readonly lede: string }>> = {
  policies: {
    title: 'Policies',
    lede: 'Orders, proclamations, memos, court orders and practices that the documents name, and those one needs to understand them.',
  },
  places: {
    title: 'Places',
    lede: 'Countries, states, cities and sites that the documents name, or where what they report took place.',
  },
  people: {
    title: 'People',
    lede: 'Office holders, judges and authors who are named in the documents or act in what they report.',
  },
  organisations: {
    title: 'Organisations',
    lede: 'Agencies, courts, forces, publishers and other bodies of the record.',
  },
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
      const { instrument, issuer, predecessors, successors } = entity.record;
      return [
        line('Instrument', instrument),
        line('Issued by', issuer),
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

/** The dates of a policy that are known, in order of time, with what they mean. */
export function policyDates({
  announced,
  effective,
  ended,
}: PolicyRecord): readonly { readonly label: string; readonly date: string }[] {
  const dates = [
    { label: announced === effective ? 'Announced and in effect' : 'Announced', date: announced },
    { label: 'In effect from', date: announced === effective ? undefined : effective },
    { label: 'Ended', date: ended },
  ];
  return dates
    .flatMap(({ label, date }) => (date === undefined ? [] : [{ label, date }]))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function line(term: string, value: string | undefined): Fact {
  return { term, value: value ?? '', refs: [] };
}

function refs(term: string, list: readonly EntityRef[]): Fact {
  return { term, value: '', refs: list };
}

const mostAliases = 5;

function aliasText(entity: Entity): string {
  const aliases = entity.record.aliases.map(({ text }) => text).filter((text) => text !== entity.name);
  const more = aliases.length - mostAliases;
  return [
    ...aliases.slice(0, mostAliases),
    ...(more > 0 ? [`and ${countText(more, 'other form', 'other forms')}`] : []),
  ].join(' · ');
}

const placeKindTitles: Readonly<Record<PlaceRecord['kind'], string>> = {
  country: 'Countries',
  state: 'States',
  city: 'Cities and towns',
  town: 'Cities and towns',
  border: 'Borders',
  facility: 'Sites',
};
const instrumentTitles: Readonly<Record<PolicyRecord['instrument_kind'], string>> = {
  'executive-order': 'Orders and proclamations',
  proclamation: 'Orders and proclamations',
  memorandum: 'Memoranda, guidance and designations',
  guidance: 'Memoranda, guidance and designations',
  designation: 'Memoranda, guidance and designations',
  'court-order': 'Court orders',
  programme: 'Programmes and practices',
  'administrative-practice': 'Programmes and practices',
  diplomatic: 'Diplomacy',
  'local-policy': 'State and local policies',
};

/** Divides the entries of a register by kind, the largest group first; those of people stay one group. */
export function groupEntities(
  entities: readonly Entity[],
): readonly { readonly title: string; readonly entities: readonly Entity[] }[] {
  const groups = Map.groupBy(entities, groupTitle);
  return [...groups]
    .map(([title, group]) => ({ title, entities: group }))
    .toSorted((a, b) => b.entities.length - a.entities.length);
}

function groupTitle(entity: Entity): string {
  switch (entity.register) {
    case 'policies':
      return instrumentTitles[entity.record.instrument_kind];
    case 'places':
      return placeKindTitles[entity.record.kind];
    case 'people':
      return 'By name';
    case 'organisations':
      return /^(?:agency|department|administration|court|armed-force)$/u.test(entity.record.kind)
        ? 'Government, courts and forces'
        : 'Publishers, research and others';
  }
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}
