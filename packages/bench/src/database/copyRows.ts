import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** What a cell can be; undefined and null are SQL's null. */
export type Cell = string | number | undefined | null;

const charactersPerChunk = 1 << 16;

const escapes: Record<string, string> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** One row in the text format of COPY. */
export function copyLine(cells: readonly Cell[]): string {
  return `${cells.map(copyText).join('\t')}\n`;
}

function copyText(cell: Cell): string {
  if (cell === undefined || cell === null) return '\\N';
  if (typeof cell === 'number') return String(cell);
  return cell.replace(/[\\\t\n\r]/g, character => escapes[character]);
}

/** Copies lines into a table as they are made, with few of them in memory. */
export async function copyLines(
  client: Client,
  options: { table: string; columns: string; lines: Iterable<string> },
): Promise<number> {
  const { table, columns, lines } = options;
  const target = client.query(
    copyFrom(`copy ${table} (${columns}) from stdin`),
  );
  await pipeline(Readable.from(chunksOf(lines)), target);
  return target.rowCount;
}

function* chunksOf(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length >= charactersPerChunk) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}
