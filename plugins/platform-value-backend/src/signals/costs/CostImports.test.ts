import { Readable } from 'node:stream';
import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { DatabaseSourceStore } from '../DatabaseSourceStore';
import { readCoverage } from '../observations/readCoverage';
import { readPushedSources } from '../push/readPushedSources';
import { CostImports } from './CostImports';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const header =
  'BilledCost,EffectiveCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,Tags';

interface Charge {
  day?: string;
  cost?: string;
  currency?: string;
  tags?: string;
}

function line(charge: Charge): string {
  const { day = '2026-10-01', cost = '1.00', currency = 'EUR' } = charge;
  const { tags = '{"service":"checkout"}' } = charge;
  const start = `${day}T00:00:00Z`;
  const end = new Date(Date.parse(start) + 86_400_000).toISOString();
  const quoted = `"${tags.replaceAll('"', '""')}"`;
  return ['9', cost, currency, start, end, quoted].join(',');
}

function fileOf(...charges: Charge[]): string {
  return [header, ...charges.map(line), ''].join('\r\n');
}

describe('CostImports', () => {
  let knex: Knex;
  let imports: CostImports;
  let minute = 0;

  beforeEach(async () => {
    knex = await createDatabase();
    await knex('entities').insert(
      [
        'component:default/checkout',
        'component:default/search',
        'group:default/shop',
      ].map(ref => ({
        ref,
        kind: ref.split(':')[0],
        title: ref,
        content_hash: '',
      })),
    );
    imports = new CostImports({
      knex,
      sources: new DatabaseSourceStore(knex),
      settings: {
        ...{ currency: 'EUR', tags: ['service'], shared: ['shared'] },
        kinds: ['run', 'shared'],
      },
    });
  });

  function send(text: string, options: { dryRun?: boolean; now?: Date } = {}) {
    const { dryRun = false } = options;
    const { now = new Date(Date.UTC(2026, 10, 20, 12, (minute += 1))) } =
      options;
    return imports.import(Readable.from([Buffer.from(text)]), { now, dryRun });
  }

  async function stored() {
    const rows = await knex('signals as s')
      .join('entities as e', 'e.entity_id', 's.entity_id')
      .orderBy(['e.ref', 's.external_id'])
      .select('e.ref', 's.external_id', 's.value');
    return rows.map(({ ref, external_id: id, value }) => [
      ...[ref.split('/')[1], id, value],
    ]);
  }

  it('stores what each entity cost on each day, and tells the month', async () => {
    const result = await send(
      fileOf(
        { cost: '30' },
        { cost: '60', tags: '{"service":"component:default/search"}' },
        { cost: '9.00', tags: '{"shared":"yes"}', day: '2026-10-02' },
        { cost: '1.005', tags: '' },
        { cost: '2', tags: '{"service":"shop"}' },
        { cost: '3', tags: '{"service":"group:default/shop"}' },
      ),
    );
    expect(result).toMatchObject({
      ...{ dryRun: false, currency: 'EUR', rows: 6, rejectedRows: 0 },
      ...{ accepted: 4, unchanged: 0, removed: 0 },
      unknownEntities: ['group:default/shop', 'shop'],
      months: [
        {
          ...{ month: '2026-10', total: 105.01, run: 90, shared: 9 },
          unallocated: [
            { reason: 'no-tag', rows: 1, cost: 1.01 },
            { reason: 'unknown-entity', rows: 2, cost: 5 },
          ],
        },
      ],
    });
    expect(await stored()).toEqual([
      ['checkout', 'run focus 2026-10-01', 30],
      ['checkout', 'shared focus 2026-10-02', 3],
      ['search', 'run focus 2026-10-01', 60],
      ['search', 'shared focus 2026-10-02', 6],
    ]);
  });

  it('changes nothing when the same file comes again', async () => {
    const file = fileOf({ cost: '0.10' }, { cost: '0.20', day: '2026-10-02' });
    await send(file);
    const before = await knex('signals').orderBy('external_id');
    expect(await send(file)).toMatchObject({
      ...{ accepted: 0, unchanged: 2, removed: 0 },
    });
    expect(await knex('signals').orderBy('external_id')).toEqual(before);
  });

  it('replaces a month that was corrected, and leaves the others', async () => {
    const september = { cost: '5', day: '2026-09-30' };
    await send(fileOf(september));
    await send(
      fileOf(...[{ cost: '1' }, { cost: '2', day: '2026-10-02' }], {
        cost: '3',
        day: '2026-10-31',
        tags: '{"service":"search"}',
      }),
    );
    const corrected = await send(
      fileOf({ cost: '1.50' }, { cost: '4', day: '2026-10-31' }),
    );
    expect(corrected).toMatchObject({ accepted: 2, unchanged: 0, removed: 2 });
    expect(await stored()).toEqual([
      ['checkout', 'run focus 2026-09-30', 5],
      ['checkout', 'run focus 2026-10-01', 1.5],
      ['checkout', 'run focus 2026-10-31', 4],
    ]);
  });

  it('brings back what a correction took away', async () => {
    const [day, other] = [{ day: '2026-10-01' }, { day: '2026-10-03' }];
    await send(fileOf({ ...day }, { day: '2026-10-02' }, { ...other }));
    await send(fileOf({ ...day }, { ...other }));
    const again = await send(
      fileOf({ ...day }, { day: '2026-10-02' }, { ...other }),
    );
    expect(again).toMatchObject({ accepted: 1, unchanged: 2, removed: 0 });
  });

  it('tells what would become of a file, and stores nothing of it', async () => {
    await send(fileOf({ cost: '1' }, { cost: '2', day: '2026-10-02' }));
    const before = await stored();
    const dry = await send(
      fileOf({ cost: '7' }, { day: '2026-10-03', tags: '{}' }),
      { dryRun: true },
    );
    expect(dry).toMatchObject({ dryRun: true, accepted: 1, removed: 1 });
    expect(await stored()).toEqual(before);
    expect(await knex('problems')).toEqual([]);
  });

  it('names row, column and reason of what is wrong, and takes the rest', async () => {
    const file = [
      header,
      line({ cost: '1' }),
      line({ cost: '"1,5"' }),
      line({ currency: 'USD' }),
      line({ tags: '{"service":' }),
      '9,1,EUR,2026-10-01T00:00:00Z,2026-10-01T00:00:00Z,',
      '9,1,EUR,yesterday,2026-10-02T00:00:00Z,',
      '9,1',
      line({ cost: '2', tags: '{\n"service":"search"}' }),
    ].join('\n');
    const result = await send(file);
    expect(result).toMatchObject({ rows: 8, rejectedRows: 6, accepted: 2 });
    expect(
      result.rejected.map(({ row, column, reason }) => [row, column, reason]),
    ).toEqual([
      [3, 'EffectiveCost', 'is no number; FOCUS never leaves it out'],
      [4, 'BillingCurrency', expect.stringContaining('is not EUR')],
      [5, 'Tags', 'is no JSON object of tags'],
      [6, 'ChargePeriodEnd', 'is not after its start'],
      [7, 'ChargePeriodStart', expect.stringContaining('is no instant')],
      [8, '', 'has more or fewer cells than the header'],
    ]);
  });

  it.each([
    ['lacks a column', 'EffectiveCost,Tags\n1,\n', /lacks BillingCurrency/],
    ['is empty', '', /holds no row/],
    ['has a header only', `${header}\n`, /holds no row/],
    ['is no CSV', `${header}\n"`, /is no CSV/],
  ])('refuses a file that %s', async (_, text, reason) => {
    await expect(send(text)).rejects.toThrow(reason);
  });

  it('watches the days of the file, and not those after it', async () => {
    await send(fileOf({ day: '2026-10-01' }, { day: '2026-10-31' }));
    const { coverage, expectations } = await readCoverage(knex, [1, 2]);
    expect(coverage).toEqual([
      {
        ...{ entityId: 1, need: 'cost', source: 'push:focus' },
        from: Date.UTC(2026, 9, 1) / 1000,
        until: Date.UTC(2026, 10, 1) / 1000,
      },
    ]);
    expect(expectations.every(({ entityId }) => entityId === 1)).toBe(true);
    await send(fileOf({ day: '2026-11-01', tags: '{"service":"search"}' }));
    const [checkout] = (await readCoverage(knex, [1])).coverage;
    expect(checkout.until).toBe(Date.UTC(2026, 10, 2) / 1000);
  });

  it('shows in Data health what is no entity’s until a correction', async () => {
    const problems = async () => {
      const [source] = await readPushedSources(knex, new Date());
      return source.problems.map(({ code, message }) => [code, message]);
    };
    await send(fileOf({ cost: '1' }, { cost: '2.5', tags: '' }));
    expect(await problems()).toEqual([
      [
        'unallocated-cost',
        "Of the 3.50 EUR of 2026-10 not all is an entity's: 2.50 EUR in 1 rows: no tag names an entity.",
      ],
    ]);
    await send(fileOf({ day: '2026-11-01' }));
    expect(await problems()).toHaveLength(1);
    await send(fileOf({ cost: '3.50' }));
    expect(await problems()).toEqual([]);
  });
});
