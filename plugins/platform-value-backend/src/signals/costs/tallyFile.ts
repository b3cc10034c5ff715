import type { Readable } from 'node:stream';
import type { RejectedCostRow } from 'backstage-plugin-platform-value-common';
import type { CostSettings } from './costSettings';
import { CostTally } from './CostTally';
import { parseFocusRow } from './focusRow';
import { readFocusRows, type FocusRecord } from './readFocusRows';

/** What a file of costs says, added up. */
export interface TalliedFile {
  tally: CostTally;
  /** Records that were read. */
  rows: number;
  /** The first of those that were left out. */
  rejected: RejectedCostRow[];
  rejectedRows: number;
}

const mostShown = 1000;

/**
 * Reads a FOCUS file and adds it up; rows that are wrong are named and left out.
 *
 * @throws InputError when it is no FOCUS file.
 */
export async function tallyFile(
  file: Readable,
  settings: CostSettings,
): Promise<TalliedFile> {
  const tally = new CostTally(settings);
  const rejected: RejectedCostRow[] = [];
  let rows = 0;
  let rejectedRows = 0;
  for await (const each of readFocusRows(file)) {
    rows += 1;
    const problem = addRow(tally, each, settings);
    if (!problem) continue;
    rejectedRows += 1;
    if (rejected.length < mostShown) rejected.push(problem);
  }
  return { tally, rows, rejected, rejectedRows };
}

function addRow(
  tally: CostTally,
  { line, record }: FocusRecord,
  { currency }: CostSettings,
): RejectedCostRow | undefined {
  if (!record) {
    const reason = 'has more or fewer cells than the header';
    return { row: line, column: '', reason };
  }
  const row = parseFocusRow(record, currency);
  if ('reason' in row) return { row: line, ...row };
  tally.add(row);
  return undefined;
}
