import { allocateMonth, type CostLine } from './allocateMonth';
import { CostTally } from './CostTally';
import { parseAmount } from './decimal';

const settings = {
  currency: 'EUR',
  tags: ['entity', 'service'],
  shared: ['shared', 'team=platform'],
  kinds: ['run', 'shared'],
};
const entities = new Map([
  ['checkout', 1],
  ['component:default/checkout', 1],
  ['search', 2],
  ['offers', 3],
]);

type Row = [
  cost: string,
  tags: Record<string, string>,
  start?: string,
  end?: string,
];

function allocated(...rows: Row[]) {
  const tally = new CostTally(settings);
  for (const [cost, tags, start = '2026-10-01', end = '2026-10-02'] of rows) {
    tally.add({
      cost: parseAmount(cost)!,
      tags: new Map(Object.entries(tags)),
      ...{ start: Date.parse(start), end: Date.parse(end) },
    });
  }
  return [...tally.months].map(([month, each]) => ({
    month,
    ...allocateMonth(each, name => entities.get(name)),
  }));
}

function shown(lines: CostLine[]) {
  return lines.map(({ entityId, cost, day, cents }) => [
    ...[entityId, cost, day.slice(8), Number(cents)],
  ]);
}

describe('allocateMonth', () => {
  it('gives each entity what its tags say, whichever of its names they hold', () => {
    const [{ total, lines, unallocated }] = allocated(
      ['1.25', { service: 'checkout' }],
      ['0.75', { entity: 'component:default/checkout', service: 'search' }],
      ['3', { service: 'search' }],
    );
    expect(total).toBe(500n);
    expect(shown(lines)).toEqual([
      [1, 'run', '01', 200],
      [2, 'run', '01', 300],
    ]);
    expect(unallocated).toEqual([]);
  });

  it('splits what is shared in proportion: 1000 over 30, 60 and 10', () => {
    const [{ lines }] = allocated(
      ['30', { service: 'checkout' }],
      ['60', { service: 'search' }],
      ['10', { service: 'offers' }],
      ['400', { shared: 'yes' }],
      ['600', { team: 'platform', service: 'search' }],
      ['0', { team: 'platform' }],
    );
    const shared = lines.filter(({ cost }) => cost === 'shared');
    expect(shown(shared)).toEqual([
      [1, 'shared', '01', 30_000],
      [2, 'shared', '01', 60_000],
      [3, 'shared', '01', 10_000],
    ]);
  });

  it('keeps what is no entity’s visible, with its rows', () => {
    const [{ total, unallocated }] = allocated(
      ['1', { service: 'checkout' }],
      ['2', {}],
      ['3', { team: 'search' }],
      ['4', { service: 'nobody' }],
    );
    expect(total).toBe(1000n);
    expect(unallocated).toEqual([
      { reason: 'no-tag', rows: 2, cents: 500n },
      { reason: 'unknown-entity', rows: 1, cents: 400n },
    ]);
  });

  it('never spreads what is shared where nobody has cost of their own', () => {
    const [{ lines, unallocated }] = allocated(
      ['-1', { service: 'checkout' }],
      ['5', { shared: '' }],
    );
    expect(shown(lines)).toEqual([[1, 'run', '01', -100]]);
    expect(unallocated).toEqual([
      { reason: 'nobody-to-share', rows: 1, cents: 500n },
    ]);
  });

  it('spreads a month over its days, and a row over months', () => {
    const months = allocated(
      ['0.31', { service: 'checkout' }, '2026-10-01', '2026-11-01'],
      [
        '4',
        { service: 'search' },
        '2026-10-30T12:00:00Z',
        '2026-11-01T12:00:00Z',
      ],
    );
    const [october, november] = months.map(({ lines }) => shown(lines));
    expect(october.filter(([entity]) => entity === 1)).toEqual(
      Array.from({ length: 31 }, (_, day) => [
        ...[1, 'run', String(day + 1).padStart(2, '0'), 1],
      ]),
    );
    expect(october.filter(([entity]) => entity === 2)).toEqual([
      [2, 'run', '30', 100],
      [2, 'run', '31', 200],
    ]);
    expect(november).toEqual([[2, 'run', '01', 100]]);
  });

  it('adds up to the whole to the cent, however small the parts are', () => {
    const services = ['checkout', 'search', 'offers', 'nobody', ''];
    const rows = Array.from(
      { length: 5000 },
      (_, n): Row => [
        `${(n * 7919) % 1009}.${(n * 104_729) % 100_003}e-4`,
        n % 6 === 5 ? { shared: 'x' } : { service: services[n % 5] },
        `2026-10-${String(1 + (n % 31)).padStart(2, '0')}T0${n % 10}:00:00Z`,
        '2026-11-01',
      ],
    );
    const [{ total, lines, unallocated }] = allocated(...rows);
    const exact = rows.reduce((sum, [cost]) => sum + parseAmount(cost)!, 0n);
    expect(total).toBe((exact + 5_000_000_000n) / 10n ** 10n);
    const parts = [...lines, ...unallocated].map(({ cents }) => cents);
    expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
    expect(unallocated.map(({ reason }) => reason)).toEqual([
      'no-tag',
      'unknown-entity',
    ]);
  });
});
