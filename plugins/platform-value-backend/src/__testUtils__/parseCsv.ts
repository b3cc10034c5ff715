/** Reads CSV (RFC 4180) as a spreadsheet would: rows by the names of the header. */
export function parseCsv(text: string): Record<string, string>[] {
  const cells = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g;
  const rows: string[][] = [[]];
  for (const [, cell, end] of text.matchAll(cells)) {
    const plain = cell.startsWith('"')
      ? cell.slice(1, -1).replaceAll('""', '"')
      : cell;
    rows[rows.length - 1].push(plain);
    if (end !== ',') rows.push([]);
  }
  const [header, ...body] = rows.slice(0, -1);
  return body.map(row =>
    Object.fromEntries(header.map((name, index) => [name, row[index]])),
  );
}
