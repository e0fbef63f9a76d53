/** The licence reserves the name Source for the original, so a changed version goes by another of the same length. */
export function rename(font) {
  const renamed = Buffer.from(font);
  for (const [from, to] of [
    ['Source Serif', 'Record Serif'],
    ['SourceSerif', 'RecordSerif'],
    ['Source Sans', 'Record Sans'],
    ['SourceSans', 'RecordSans'],
  ]) {
    const wide = (name) => Buffer.from(name, 'utf16le').swap16();
    for (let at = renamed.indexOf(wide(from)); at !== -1; at = renamed.indexOf(wide(from), at + 1))
      wide(to).copy(renamed, at);
  }
  return renamed;
}
