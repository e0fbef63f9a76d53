function compileForm(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
}

// Made once: making one takes a hundred times as long as using it.
const forms: Readonly<Record<number, Intl.DateTimeFormat>> = {
  4: compileForm({ year: 'numeric' }),
  7: compileForm({ year: 'numeric', month: 'long' }),
  10: compileForm({ year: 'numeric', month: 'long', day: 'numeric' }),
};

/** Few dates stand on many pages, and writing one takes as long as a paragraph. */
const written = new Map<string, string>();

/** Formats `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in British form, only as precisely as it is known. */
export function formatDate(isoDate: string): string {
  const known = written.get(isoDate);
  if (known !== undefined) return known;
  const form = forms[isoDate.length];
  if (form === undefined) return isoDate;
  const padded = isoDate + '-01-01'.slice(isoDate.length - 4);
  const text = form.format(new Date(`${padded}T00:00:00Z`));
  written.set(isoDate, text);
  return text;
}
