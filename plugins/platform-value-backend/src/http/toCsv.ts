/** A value of a table's cell. */
export type Cell = string | number | undefined;

/**
 * A cell as RFC 4180 wants it. Text that a spreadsheet would run as a formula
 * gets an apostrophe in front.
 */
function quoted(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

/** A table as CSV, with a header row; lines end with CR LF. */
export function toCsv(header: string[], rows: Cell[][]): string {
  return [header, ...rows]
    .map(row => `${row.map(quoted).join(',')}\r\n`)
    .join('');
}
