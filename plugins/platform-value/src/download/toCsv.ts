type Cell = string | number | undefined;

const formulaStart = /^[=+\-@\t\r]/;

/**
 * Text that a spreadsheet would run as a formula is marked as text. Numbers
 * stay numbers.
 */
function toCell(cell: Cell): string {
  if (cell === undefined || typeof cell === 'number') {
    return String(cell ?? '');
  }
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rows as CSV (RFC 4180), the first being the heading. */
export function toCsv(rows: Cell[][]): string {
  return rows.map(row => `${row.map(toCell).join(',')}\r\n`).join('');
}
