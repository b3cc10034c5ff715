import type { Evidence } from 'backstage-plugin-platform-value-common';
import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import { evidenceCsv } from '../http/evidenceCsv';
import { parseCsv } from './parseCsv';

type Row = Record<string, string>;

function middle(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? (sorted[half - 1] + sorted[half]) / 2
    : sorted[Math.floor(half)];
}

/** Where the share that is not yet over falls to one half; between two steps when it rests there. */
function survivalMiddle(rows: Row[]): number {
  const ordered = rows
    .map(row => ({ after: Number(row.value), over: row.outcome !== 'open' }))
    .sort((a, b) => a.after - b.after || Number(b.over) - Number(a.over));
  let share = 1;
  let rested: number | undefined;
  for (const [index, { after, over }] of ordered.entries()) {
    if (over) {
      if (rested !== undefined) return (rested + after) / 2;
      share *= 1 - 1 / (ordered.length - index);
      if (share < 0.5 - 1e-12) return after;
      if (share < 0.5 + 1e-12) rested = after;
    }
  }
  const longest = ordered[ordered.length - 1].after;
  return rested === undefined ? longest : (rested + longest) / 2;
}

function isNumerator(row: Row): boolean {
  return row.role === 'numerator';
}

function valuesOf(rows: Row[]): number[] {
  return rows.map(row => Number(row.value));
}

function total(rows: Row[]): number {
  return valuesOf(rows).reduce((sum, value) => sum + value, 0);
}

function numeratorShare(rows: Row[]): number {
  return rows.filter(isNumerator).length / rows.length;
}

const figures: Record<
  MetricDefinition['figure'],
  (rows: Row[], evidence: Evidence) => number
> = {
  rate: (rows, { parameters }) =>
    total(rows) / Number(parameters['covered weeks']),
  median: rows => middle(rows.map(row => Number(row.value))),
  mean: rows =>
    rows.reduce((sum, row) => sum + Number(row.value) * Number(row.weight), 0) /
    rows.reduce((sum, row) => sum + Number(row.weight), 0),
  quotient: rows =>
    total(rows.filter(isNumerator)) /
    total(rows.filter(row => !isNumerator(row))),
  'before-after': rows =>
    middle(valuesOf(rows.filter(row => !isNumerator(row)))) -
    middle(valuesOf(rows.filter(isNumerator))),
  ratio: numeratorShare,
  'complete-share': numeratorShare,
  'complete-count': rows => rows.filter(isNumerator).length,
  'survival-median': rows => survivalMiddle(rows),
};

/** Nothing of these is a figure too. */
const counts = ['rate', 'complete-count'];

/**
 * The number, from nothing but the exported rows and the parameters shown with
 * them; undefined of no rows, where nothing is no figure.
 */
export function recompute(
  figure: MetricDefinition['figure'],
  evidence: Evidence,
): number | undefined {
  const rows = parseCsv(evidenceCsv(evidence));
  return rows.length || counts.includes(figure)
    ? figures[figure](rows, evidence)
    : undefined;
}
