/** The kinds of record that search tells apart, in the order in which equal ones are listed, with the words for one and for many. */
export const recordTypes = [
  { value: 'document', one: 'Document', many: 'Documents' },
  { value: 'figure', one: 'Figure', many: 'Figures' },
  { value: 'policy', one: 'Policy', many: 'Policies' },
  { value: 'place', one: 'Place', many: 'Places' },
  { value: 'person', one: 'Person', many: 'People' },
  { value: 'organisation', one: 'Organisation', many: 'Organisations' },
  { value: 'chart', one: 'Chart', many: 'Charts' },
  { value: 'event', one: 'Event', many: 'Events' },
  { value: 'story', one: 'Story', many: 'Stories' },
  { value: 'note', one: 'Editors’ note', many: 'Editors’ notes' },
  { value: 'page', one: 'Page', many: 'Pages' },
] as const;
export type RecordType = (typeof recordTypes)[number]['value'];

/** Place of a type in the list above, which stands for it in the index. */
export function typeCode(type: RecordType): number {
  return recordTypes.findIndex(({ value }) => value === type);
}

/** The type that a code stands for. */
export function typeOf(code: number): (typeof recordTypes)[number] {
  return recordTypes[code] ?? recordTypes[0];
}
