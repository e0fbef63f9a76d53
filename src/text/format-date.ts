const forms: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** Formats `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in British form, only as precisely as it is known. */
export function formatDate(isoDate: string): string {
  const options = forms[isoDate.length];
  if (options === undefined) return isoDate;
  const padded = isoDate + '-01-01'.slice(isoDate.length - 4);
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${padded}T00:00:00Z`));
}
