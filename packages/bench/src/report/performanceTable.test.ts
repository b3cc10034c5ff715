import type { Comparison } from './Comparison';
import { withRows } from './performanceTable';

const comparison: Comparison = {
  id: 'P2',
  what: 'signals a second',
  target: '≥ 0.7',
  result: '0.81',
  unit: '/s',
  ours: {
    name: 'store',
    summary: { median: 40_123, least: 39_000, most: 42_000 },
  },
  other: {
    name: 'COPY',
    summary: { median: 50_000, least: 50_000, most: 50_000 },
  },
};
const circumstances = { machine: '2 cores', date: '2026-11-23' };
const rowsOf = (page: string) =>
  page.split('\n').filter(line => /^\| P\d/.test(line));

describe('withRows', () => {
  const page = withRows(undefined, [comparison], circumstances);

  it('writes both sides with their ranges', () => {
    expect(rowsOf(page)).toEqual([
      '| P2 | signals a second | ≥ 0.7 | 0.81 | store: 40,123 /s (39,000–42,000) | COPY: 50,000 /s | 2 cores | 2026-11-23 |',
    ]);
  });

  it('replaces the rows of an id, and keeps all others in order', () => {
    const later = { ...comparison, id: 'P10', result: '1' };
    const first = { ...comparison, id: 'P1', result: '2' };
    const grown = withRows(page, [later, first], circumstances);
    const renewed = { ...comparison, result: '0.9', other: undefined };
    const rows = rowsOf(withRows(grown, [renewed], circumstances));
    expect(rows.map(row => row.split(' | ').slice(0, 4).join())).toEqual([
      '| P1,signals a second,≥ 0.7,2',
      '| P2,signals a second,≥ 0.7,0.9',
      '| P10,signals a second,≥ 0.7,1',
    ]);
    expect(rows[1]).toContain('| — |');
  });
});
