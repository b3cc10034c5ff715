import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import {
  readIdentifiedObservations,
  readObservations,
} from './readObservations';
import { readTrials } from './readTrials';
import { readWhatToRead } from './readWhatToRead';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const start = Date.UTC(2026, 0, 1) / 1000;
const day = 86_400;
const values = [0.1 + 0.2, -1e15, 0, 1 / 3];

describe('readObservations', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
    const rows = values.map((value, index) => ({
      at: new Date((start + index * day) * 1000),
      source_updated_at: new Date(start * 1000),
      entity_id: 1 + (index % 2),
      value,
      source_id: 3,
      kind: 12,
      external_id: `${index < 2 ? 'data-freshness' : 'query-p95'} no. ${index}`,
    }));
    await knex('signals').insert([
      ...rows,
      { ...rows[0], value: null, external_id: 'query-p95 without value' },
      { ...rows[0], kind: 1, outcome: 1, external_id: 'a deployment' },
    ]);
  });

  beforeAll(async () => {
    await knex('expectations').insert(
      [1, 2].flatMap(entity_id =>
        [1, 3, 6, 7, 8, 10, 12].map(kind => ({
          ...{ entity_id, kind, because: 'seen', origin: 'seen' },
        })),
      ),
    );
  });

  const options = {
    members: [1, 2].map(entityId => ({
      entityId,
      ref: `component:default/${entityId}`,
      from: -Infinity,
      to: Infinity,
    })),
    window: { start: start - day, end: start + 30 * day },
  };

  it('reads measurements to the last bit, with their metric', async () => {
    const { measurements, deployments } = await readObservations(knex, options);
    expect(measurements).toEqual(
      values.map((value, index) => ({
        entity: 1 + (index % 2),
        at: start + index * day,
        metricId: index < 2 ? 'data-freshness' : 'query-p95',
        value,
      })),
    );
    expect(deployments).toEqual([{ entity: 1, at: start, outcome: 'success' }]);
  });

  it('reads the same with their identity', async () => {
    const packed = await readObservations(knex, options);
    const identified = await readIdentifiedObservations(knex, options);
    expect(
      identified.measurements.map(({ identity, ...rest }) => rest),
    ).toEqual(packed.measurements);
    expect(identified.measurements[3].identity).toEqual({
      rowId: 'measurement~2~3~query-p95 no. 3',
    });
  });

  it('reads what was used, who came back, what it cost and what was told', async () => {
    const at = new Date((start + day) * 1000);
    const own = { at, source_updated_at: at, entity_id: 1, source_id: 3 };
    const cohort = { measure: 'new-users', method: 'n-day' };
    await knex('signals').insert([
      {
        ...own,
        kind: 6,
        value: 7,
        external_id: 'weekly-active-users 2026-01-02',
      },
      {
        ...own,
        kind: 6,
        value: null,
        external_id: 'weekly-active-users 2026-01-09',
      },
      {
        ...own,
        ...{ kind: 7, value: 0.25, external_id: 'day-30 2026-01-02' },
        facts: { ...cohort, zone: 'Europe/Berlin', size: 120, day: 30 },
      },
      { ...own, kind: 7, value: 0.5, external_id: 'without facts' },
      { ...own, kind: 8, value: -0.07, external_id: 'run a refund' },
      {
        ...own,
        kind: 10,
        value: 9,
        external_id: 'fact flag-evaluations 2026-01-02',
      },
      {
        ...own,
        kind: 10,
        value: null,
        outcome: 4,
        external_id: 'file catalog.yaml fact 0123',
      },
    ]);
    const read = await readObservations(knex, options);
    const seen = { entity: 1, at: start + day };
    expect(read.usages).toEqual([
      { ...seen, measure: 'weekly-active-users', value: 7 },
    ]);
    expect(read.retentions).toEqual([
      {
        ...seen,
        ...cohort,
        zone: 'Europe/Berlin',
        day: 30,
        size: 120,
        share: 0.25,
      },
      {
        ...seen,
        measure: '',
        method: '',
        zone: '',
        day: 0,
        size: 0,
        share: 0.5,
      },
    ]);
    expect(read.costs).toEqual([{ ...seen, cost: 'run', value: -0.07 }]);
    expect(read.facts).toEqual([
      { ...seen, factId: 'flag-evaluations', value: 9 },
    ]);
    const { costs } = await readIdentifiedObservations(knex, options);
    expect(costs[0].identity).toEqual({ rowId: 'cost~1~3~run a refund' });
  });

  it('reads builds of entities in times of their own', async () => {
    const builds = [0, 1, 2, 3].flatMap(days =>
      [1, 2].map(entity => ({
        ...{ at: new Date((start + days * day) * 1000), entity_id: entity },
        ...{ source_updated_at: new Date(), source_id: 3, kind: 3 },
        ...{ seconds: 60, outcome: 1, external_id: `run ${days}` },
      })),
    );
    await knex('signals').insert(builds);
    const ranges = [
      { entity: 1, start, end: start + day },
      { entity: 1, start: start + 2 * day, end: start + 3 * day },
      { entity: 2, start: start + 3 * day, end: start + 9 * day },
    ];
    const trials = await readTrials(knex, ranges);
    expect(trials.map(({ entity, at }) => [entity, at - start])).toEqual([
      [1, 0],
      [1, 2 * day],
      [2, 3 * day],
    ]);
    expect(trials[0]).toMatchObject({ outcome: 'success', duration: 60 });
    const [first] = await readTrials(knex, ranges, true);
    expect(first.identity).toEqual({ rowId: 'build~1~3~run 0' });
    expect(await readTrials(knex, [])).toEqual([]);
  });

  it('reads only what was ever expected of a member', async () => {
    const what = (ids: number[]) =>
      readWhatToRead(knex, {
        ...options,
        members: ids.map(entityId => ({ ...options.members[0], entityId })),
      });
    expect((await what([1])).kinds).toEqual([
      'deployments',
      'builds',
      'causes',
      'reworks',
      'measurements',
      'usages',
      'retentions',
      'costs',
      'facts',
    ]);
    expect(await what([3])).toEqual({ excluding: false, kinds: [] });
    const many = Array.from({ length: 501 }, (_, index) => index + 3);
    expect((await what(many)).kinds).toHaveLength(12);
    const none = await readObservations(knex, {
      ...options,
      members: [{ ...options.members[0], entityId: 3 }],
    });
    expect(Object.values(none).flat()).toEqual([]);
  });

  it('reads nothing where nothing was measured', async () => {
    const window = { start: start + 40 * day, end: start + 50 * day };
    const { measurements } = await readObservations(knex, {
      ...options,
      window,
    });
    expect(measurements).toEqual([]);
  });
});
