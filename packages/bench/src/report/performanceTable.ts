import type { Comparison } from './Comparison';
import { formatSide } from './formatSide';

const introduction = `# Performance

Written by \`yarn bench <id>\`; [packages/bench](../packages/bench/README.md) says what each measures and how. Both
sides of a row were measured in turns in one run on one machine: medians, and in brackets the range of the
repetitions. The machine matters less than the ratio.
`;

const columns = [
  'id',
  'what',
  'target',
  'result',
  'ours',
  'held against',
  'machine',
  'date',
];

/** Where and when a run took place. */
export interface Circumstances {
  machine: string;
  /** `yyyy-mm-dd`. */
  date: string;
}

/**
 * The page with the rows of one id replaced, and all others kept.
 *
 * @param page - as it is; undefined when there is none yet
 */
export function withRows(
  page: string | undefined,
  found: Comparison[],
  circumstances: Circumstances,
): string {
  const ids = found.map(({ id }) => id);
  const kept = rowsOf(page ?? '').filter(row => !ids.includes(idOf(row)));
  const fresh = found.map(comparison => rowOf(comparison, circumstances));
  const rows = [...kept, ...fresh].sort((a, b) => numberOf(a) - numberOf(b));
  const head = [line(columns), line(columns.map(() => '---'))];
  return `${introduction}\n${[...head, ...rows].join('\n')}\n`;
}

function rowsOf(page: string): string[] {
  return page.split('\n').filter(row => /^\| P\d/.test(row));
}

function idOf(row: string): string {
  return row.split('|')[1].trim();
}

function numberOf(row: string): number {
  return Number(idOf(row).slice(1));
}

function rowOf(comparison: Comparison, { machine, date }: Circumstances) {
  const { id, what, target, result, unit, ours, other } = comparison;
  const sides = [ours, other].map(side =>
    side ? formatSide(side, unit) : '—',
  );
  return line([id, what, target, result, ...sides, machine, date]);
}

function line(cells: string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
