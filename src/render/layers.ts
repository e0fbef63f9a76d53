/** Kinds of marks in a document's words that a reader can switch off, in the order of the switches. */
export const layers = [
  { id: 'people', label: 'People', sample: 'person' },
  { id: 'places', label: 'Places', sample: 'place' },
  { id: 'policies', label: 'Policies', sample: 'policy' },
  { id: 'organisations', label: 'Organisations', sample: 'organisation' },
  { id: 'figures', label: 'Figures', sample: 'figure' },
  { id: 'notes', label: 'Notes', sample: 'note' },
] as const;
