import type { Readable } from 'node:stream';
import { InputError } from '@backstage/errors';
import { CsvError, parse } from 'csv-parse';
import { focusColumns } from './focusRow';

/** A record of the file with the line it ends on; the header is line 1. */
export interface FocusRecord {
  line: number;
  /** Text by column; undefined when the line has more or fewer cells than the header. */
  record?: Record<string, unknown>;
}

const longestRecord = 1_000_000;

/**
 * Reads a FOCUS file record by record, however long it is.
 *
 * @throws InputError when it is no CSV, or lacks a column that is read.
 */
export async function* readFocusRows(
  file: Readable,
): AsyncGenerator<FocusRecord> {
  const parser = parse({
    bom: true,
    columns: checkedColumns,
    info: true,
    max_record_size: longestRecord,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  file.on('error', error => parser.destroy(error));
  file.pipe(parser);
  try {
    for await (const { record, info } of parser) {
      yield { line: info.lines, record: info.error ? undefined : record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(`the file is no CSV: ${error.code}`);
  } finally {
    file.unpipe(parser);
  }
}

function checkedColumns(header: string[]): string[] {
  const names = header.map(name => name.trim());
  const missing = focusColumns.filter(column => !names.includes(column));
  if (missing.length > 0) {
    throw new InputError(
      `the file lacks ${missing.join(
        ', ',
      )}; send an export by FOCUS 1.2 with its header`,
    );
  }
  return names;
}
