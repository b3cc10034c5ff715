import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import {
  readIdentifiedObservations,
  readObservations,
} from './readObservations';

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

  it('reads nothing where nothing was measured', async () => {
    const window = { start: start + 40 * day, end: start + 50 * day };
    const { measurements } = await readObservations(knex, {
      ...options,
      window,
    });
    expect(measurements).toEqual([]);
  });
});
