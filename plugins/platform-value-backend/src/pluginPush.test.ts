import { mockCredentials } from '@backstage/backend-test-utils';
import type { Reading, Source } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import request from 'supertest';
import { parseCsv } from './__testUtils__/parseCsv';
import { startPortal } from './__testUtils__/startPortal';
import { createTestDatabase } from './__testUtils__/testDatabase';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const base = '/api/platform-value/v1';
const ref = 'component:default/checkout';
const checkout = `${base}/entities/component/default/checkout/scorecard`;
const hour = 3_600_000;
const day = 24 * hour;

const freshness = {
  title: 'Data freshness',
  description: 'How old the newest row is.',
  unit: 'hours',
  better: 'lower',
  category: 'outcome',
  aggregation: 'median',
  target: { value: 6, validFrom: '2026-01-01' },
};

type Portal = Awaited<ReturnType<typeof startPortal>>;

/** One a day, the newest 23 hours ago. */
function measurements(count: number, metricId = 'data-freshness') {
  return Array.from({ length: count }, (_, index) => ({
    ...{ entity: ref, kind: 'measurement', metricId, value: 4 + index / 100 },
    externalId: `no. ${index}`,
    at: new Date(Date.now() - (count - index) * day + hour).toISOString(),
    url: `https://data.example.com/${index}`,
  }));
}

/** The subject that the tests' tokens of services have. */
const subject = 'external:test-service';

function push(portal: Portal, signals: object[]) {
  return request(portal.server)
    .post(`${base}/signals`)
    .set('Authorization', mockCredentials.service.header())
    .send({ signals });
}

async function readingOf(
  { server }: Portal,
  metricId: string,
): Promise<Reading> {
  const { body } = await request(server).get(`${checkout}?days=30`).expect(200);
  const readings: Reading[] = body.categories.flatMap(
    (category: { readings: Reading[] }) => category.readings,
  );
  return readings.find(reading => reading.metricId === metricId)!;
}

describe('the plugin, fed by another system', () => {
  let knex: Knex;
  let portal: Portal;

  beforeAll(async () => {
    knex = await createDatabase();
    portal = await startPortal({
      knex,
      platformValue: {
        metrics: {
          'data-freshness': freshness,
          'query-p95': { ...freshness, unit: 'parsecs' },
        },
      },
    });
    await portal.runTasks(['platform-value-collect']);
    await push(portal, measurements(40)).expect(200);
  });

  afterAll(() => portal.stop());

  it('shows what was pushed as a reading with interval, target and evidence', async () => {
    expect(await readingOf(portal, 'data-freshness')).toMatchObject({
      ...{ state: 'measured', sampleSize: 30, grade: 'on-target' },
      ...{ sources: [`push:${subject}`], unit: 'hours' },
      interval: { method: 'order-statistics' },
    });
    const path = `${checkout}/data-freshness/evidence?days=30`;
    const { body } = await request(portal.server).get(path).expect(200);
    expect(body.total).toBe(30);
    expect(body.rows[0].url).toBe('https://data.example.com/39');
    const { text } = await request(portal.server)
      .get(`${path}&format=csv`)
      .expect(200);
    expect(parseCsv(text)).toHaveLength(30);
  });

  it('lists the metric, and leaves a wrong one out with path, value and remedy', async () => {
    const { body } = await request(portal.server)
      .get(`${base}/metrics`)
      .expect(200);
    const ids = body.metrics.map(({ id }: { id: string }) => id);
    expect(ids).toContain('data-freshness');
    expect(ids).not.toContain('query-p95');
    const { sources } = (
      await request(portal.server).get(`${base}/sources`).expect(200)
    ).body;
    const found = sources.find(({ id }: Source) => id === 'metrics');
    expect(found.problems).toMatchObject([
      {
        subject: 'platformValue.metrics.query-p95.unit',
        message: expect.stringContaining('parsecs'),
        remedy: expect.any(String),
      },
    ]);
    const said = portal.logger.warn.mock.calls.map(([text]) => text);
    expect(said.filter(text => text.includes('parsecs'))).toHaveLength(1);
  });

  it('keeps what is pushed for a metric that is set up wrong', async () => {
    const { body } = await push(portal, measurements(3, 'query-p95'));
    expect(body).toEqual({ accepted: 3, unchanged: 0, rejected: [] });
  });

  it('names who pushes in Data health', async () => {
    const { body } = await request(portal.server)
      .get(`${base}/sources`)
      .expect(200);
    const pushed = body.sources.find(
      ({ id }: Source) => id === `push:${subject}`,
    );
    expect(pushed).toMatchObject({
      ...{ title: `Pushed by ${subject}`, state: 'current' },
      streams: expect.arrayContaining([
        expect.objectContaining({ id: 'measurement data-freshness', rows: 40 }),
      ]),
    });
  });

  it.each([
    ['nobody', mockCredentials.none.header(), 401],
    ['a user', mockCredentials.user.header(), 403],
  ])('takes nothing of %s', async (_, header, status) => {
    const { body } = await request(portal.server)
      .post(`${base}/signals`)
      .set('Authorization', header)
      .send({ signals: measurements(1) })
      .expect(status);
    expect(body.error.message.length).toBeGreaterThan(5);
  });

  it('says of what is wrong where and why', async () => {
    const [signal] = measurements(1);
    const rows = [
      { ...signal, entity: 'component:default/nobody' },
      { ...signal, metricId: 'luck' },
      { ...signal, kind: 'deployment' },
    ];
    const { body } = await push(portal, rows).expect(200);
    expect(body.rejected.map(({ path }: { path: string }) => path)).toEqual([
      'entity',
      'metricId',
      'outcome',
    ]);
  });
});

describe('the plugin, fed by a service without the permission', () => {
  it('stores nothing', async () => {
    const knex = await createDatabase();
    const portal = await startPortal({ knex, allow: false });
    await push(portal, measurements(1)).expect(403);
    expect(await knex('signals')).toEqual([]);
    await portal.stop();
  });
});
