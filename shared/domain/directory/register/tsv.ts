/**
 * Rows of a tab-separated register with a header line and no quoting (addresses hold `"`), by column name.
 *
 * @throws Error when a row has not as many cells as the header: a cut file must not become a shorter directory.
 */
export function readTsv<Column extends string>(
  text: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const names = header.split('\t');
  const positions = columns.map((column) => [column, names.indexOf(column)] as const);
  const missing = positions.find(([, at]) => at < 0);
  if (missing) throw new Error(`The register has no column "${missing[0]}"`);
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== names.length)
      throw new Error(`Line ${index + 2} has ${cells.length} cells, not ${names.length}`);
    return Object.fromEntries(positions.map(([column, at]) => [column, (cells[at] ?? '').trim()])) as Record<
      Column,
      string
    >;
  });
}
