import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Source } from 'backstage-plugin-platform-value-common';
import {
  platformValueMetricsExtensionPoint,
  type MetricDefinition,
} from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import request from 'supertest';
import { startPortal, upstreamToken } from './__testUtils__/startPortal';
import { createTestDatabase } from './__testUtils__/testDatabase';
import { metrics } from './metrics';
import { platformValuePlugin } from './plugin';
import { parseCsv } from './__testUtils__/parseCsv';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const base = '/api/platform-value/v1';
const checkout = `${base}/entities/component/default/checkout`;
const lastMonth = 'asOf=2026-02-14&days=30';

type Portal = Awaited<ReturnType<typeof startPortal>>;

async function collect(portal: Portal): Promise<Source> {
  await portal.runTasks();
  const { body } = await request(portal.server)
    .get(`${base}/sources`)
    .expect(200);
  const [github]: Source[] = body.sources;
  return github;
}

/** Entities are known though no source collects. */
async function mirror(portal: Portal): Promise<void> {
  await portal.runTasks(['platform-value-collect']);
  await request(portal.server).get(`${checkout}/scorecard`).expect(200);
}

function logged({ logger }: Portal): string {
  return JSON.stringify(
    [logger.debug, logger.info, logger.warn, logger.error].flatMap(
      level => level.mock.calls,
    ),
  );
}

describe('the plugin', () => {
  let knex: Knex;
  let portal: Portal;
  let github: Source;

  beforeAll(async () => {
    knex = await createDatabase();
    portal = await startPortal({ knex, owns: ['group:default/shop'] });
    github = await collect(portal);
  });

  afterAll(() => portal.stop());

  it('collects, and says so', async () => {
    expect(github).toMatchObject({ id: 'github', state: 'current' });
    expect(github.streams.map(({ id, state }) => [id, state])).toEqual(
      [
        'commits',
        'changes',
        'deployments',
        'builds',
        'incidents',
        'evidence',
      ].map(id => [id, 'current']),
    );
    expect(github.lastRun?.calls).toBeGreaterThan(0);
  });

  it('answers with the scorecard of a service and of its team', async () => {
    const { body } = await request(portal.server)
      .get(`${checkout}/scorecard?${lastMonth}&timeZone=Europe/Berlin`)
      .expect(200);
    expect(body).toMatchObject({
      scope: { type: 'entity', ref: 'component:default/checkout' },
      timeZone: 'Europe/Berlin',
      period: {
        start: '2026-01-15T00:00:00.000+01:00',
        end: '2026-02-14T00:00:00.000+01:00',
      },
    });
    expect(body.weeks).toHaveLength(26);
    const efficiency = body.categories.find(
      (category: { id: string }) => category.id === 'efficiency',
    );
    expect(efficiency.lead).toBe('deployment-frequency');
    expect(efficiency.readings).toHaveLength(11);
    expect(efficiency.readings[0]).toMatchObject({
      metricId: 'deployment-frequency',
      value: expect.any(Number),
      sources: ['github'],
    });
    const team = await request(portal.server)
      .get(`${base}/entities/group/default/shop/scorecard?${lastMonth}`)
      .expect(200);
    expect(team.body.scope).toMatchObject({ type: 'group', members: 3 });
  });

  it('answers for many entities at once out of the store', async () => {
    const refs = ['component:default/checkout', 'component:default/nobody'];
    const { body } = await request(portal.server)
      .post(`${base}/scorecards/by-refs`)
      .send({ refs, metricIds: ['deployment-frequency'] })
      .expect(200);
    expect(body.hidden).toBe(1);
    expect(body.scorecards).toHaveLength(1);
    expect(body.scorecards[0].scope.ref).toBe(refs[0]);
    expect(
      body.scorecards[0].categories.flatMap(
        (category: { readings: { metricId: string }[] }) =>
          category.readings.map(reading => reading.metricId),
      ),
    ).toEqual(['deployment-frequency']);
  });

  it('lets the owning team exclude a row, and take that back', async () => {
    const evidence = `${checkout}/scorecard/deployment-frequency/evidence?${lastMonth}`;
    const exclusions = `${checkout}/scorecard/deployment-frequency/exclusions`;
    const before = await request(portal.server).get(evidence).expect(200);
    expect(before.body.mayExclude).toBe(true);
    const [{ id: rowId }] = before.body.rows;
    const created = await request(portal.server)
      .post(exclusions)
      .send({ action: 'exclude', rowId, reason: 'a rehearsal' })
      .expect(200);
    await request(portal.server)
      .post(exclusions)
      .send({ action: 'exclude', rowId, reason: 'a rehearsal' })
      .expect(409);

    const after = await request(portal.server).get(evidence).expect(200);
    expect(after.body.total).toBe(before.body.total - 1);
    expect(after.body.exclusions).toContainEqual({
      reason: 'owner-excluded',
      count: 1,
    });
    expect(after.body.ownerExclusions).toMatchObject([
      { rowId, reason: 'a rehearsal' },
    ]);

    await request(portal.server)
      .delete(`${exclusions}/${created.body.id}`)
      .expect(200);
    await request(portal.server)
      .delete(`${exclusions}/${created.body.id}`)
      .expect(404);
    const again = await request(portal.server).get(evidence).expect(200);
    expect(again.body.total).toBe(before.body.total);
  });

  it('exports evidence as CSV', async () => {
    const path = `${checkout}/scorecard/deployment-frequency/evidence?${lastMonth}`;
    const { body } = await request(portal.server).get(path).expect(200);
    const { text } = await request(portal.server)
      .get(`${path}&format=csv&limit=1`)
      .expect(200)
      .expect('Content-Type', /text\/csv/);
    expect(parseCsv(text).map(row => row.id)).toEqual(
      body.rows.map((row: { id: string }) => row.id),
    );
  });

  it.each([
    ['an unknown entity', 404, `entities/component/default/nobody/scorecard`],
    ['a kind without scorecard', 404, `entities/user/default/guest/scorecard`],
    [
      'a period of days=-1',
      400,
      `entities/component/default/checkout/scorecard?days=-1`,
    ],
    [
      'a period of days=ten',
      400,
      `entities/component/default/checkout/scorecard?days=ten`,
    ],
    [
      'a period as of yesterday',
      400,
      `entities/component/default/checkout/scorecard?asOf=yesterday`,
    ],
    [
      'a day in no calendar',
      400,
      `entities/component/default/checkout/scorecard?asOf=2026-02-31`,
    ],
    [
      'a time zone that is none',
      400,
      `entities/component/default/checkout/scorecard?timeZone=Europe/Atlantis`,
    ],
    [
      'an unknown metric',
      404,
      `entities/component/default/checkout/scorecard/luck/evidence`,
    ],
    [
      'a broken cursor',
      400,
      `entities/component/default/checkout/scorecard/deployment-frequency/evidence?cursor=x`,
    ],
    [
      'too long a page',
      400,
      `entities/component/default/checkout/scorecard/deployment-frequency/evidence?limit=501`,
    ],
  ])('refuses %s with %i and says what to do', async (_, status, path) => {
    const { body } = await request(portal.server)
      .get(`${base}/${path}`)
      .expect(status);
    expect(body.error.message.length).toBeGreaterThan(20);
    expect(body.error.stack).toBeUndefined();
  });

  it.each([
    ['no JSON', '{'],
    ['no refs', { refs: [] }],
    ['too many refs', { refs: Array(101).fill('component:default/checkout') }],
  ])('refuses a bulk request with %s', async (_, body) => {
    await request(portal.server)
      .post(`${base}/scorecards/by-refs`)
      .set('Content-Type', 'application/json')
      .send(body)
      .expect(400);
  });

  it('asks who calls', async () => {
    await request(portal.server)
      .get(`${base}/metrics`)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });

  it('refreshes a source at most once in five minutes', async () => {
    await request(portal.server)
      .post(`${base}/sources/nothing/refresh`)
      .expect(404);
    await request(portal.server)
      .post(`${base}/sources/github/refresh`)
      .expect(200, { accepted: true });
    const { body } = await request(portal.server)
      .post(`${base}/sources/github/refresh`)
      .expect(409);
    expect(body.error.message).toContain('less than five minutes ago');
  });

  it('keeps the credential out of logs, database and answers', async () => {
    const { rows } = await knex.raw(
      `select string_agg(t::text, ' ') as everything from (select * from streams) t`,
    );
    const { text } = await request(portal.server).get(`${base}/sources`);
    for (const place of [logged(portal), rows[0].everything, text]) {
      expect(place).not.toContain(upstreamToken);
    }
  });
});

describe('the plugin without permissions', () => {
  it('shows nothing but the metrics', async () => {
    const knex = await createDatabase();
    const portal = await startPortal({ knex, allow: false });
    const { server } = portal;
    await request(server).get(`${base}/metrics`).expect(200);
    await request(server).get(`${checkout}/scorecard`).expect(403);
    await request(server).get(`${base}/sources`).expect(403);
    await request(server).post(`${base}/sources/github/refresh`).expect(403);
    await request(server)
      .post(`${base}/scorecards/by-refs`)
      .send({ refs: ['component:default/checkout'] })
      .expect(403);
    await request(server)
      .get(`${checkout}/scorecard/deployment-frequency/evidence`)
      .expect(403);
    await portal.stop();
  });
});

describe('the plugin with entities that ask for what is not there', () => {
  it('names each in Data health with the remedy, and collects the others', async () => {
    const entity = (name: string, slug: string, deployments?: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        namespace: 'default',
        annotations: {
          'github.com/project-slug': slug,
          ...(deployments && { 'platform-value.io/deployments': deployments }),
        },
      },
      spec: { type: 'service' },
    });
    const knex = await createDatabase();
    const portal = await startPortal({
      knex,
      entities: [
        entity('gone', 'acme/gone'),
        entity('carrier', 'acme/handbook', 'by pigeon'),
      ],
    });
    const github = await collect(portal);
    expect(github.state).toBe('partly-failing');
    expect(github.streams[0]).toMatchObject({
      failing: 1,
      lastError: {
        code: 'gone',
        message: expect.stringContaining('acme/gone'),
        remedy: expect.any(String),
      },
    });
    expect(github.problems).toMatchObject([
      {
        subject: 'component:default/carrier',
        message: expect.stringContaining('by pigeon'),
        remedy: expect.stringContaining('deployment'),
      },
    ]);
    const said = portal.logger.warn.mock.calls.map(([text]) => text);
    expect(said.filter(text => text.includes('acme/gone'))).toHaveLength(1);
    expect(said.filter(text => text.includes('by pigeon'))).toHaveLength(1);
    const { body } = await request(portal.server)
      .get(`${checkout}/scorecard?${lastMonth}`)
      .expect(200);
    expect(body.summary).toMatch(/^Ships/);
    await portal.stop();
  });
});

describe('the plugin with a module', () => {
  function moduleThatAdds(metric: MetricDefinition) {
    return createBackendModule({
      pluginId: 'platform-value',
      moduleId: 'more',
      register(env) {
        env.registerInit({
          deps: { metrics: platformValueMetricsExtensionPoint },
          async init({ metrics: point }) {
            point.addMetric(metric);
          },
        });
      },
    });
  }

  it('shows what the module adds, and refuses an id that is taken', async () => {
    const [metric] = metrics;
    const knex = await createDatabase();
    const fresh = { ...metric, id: 'releases', title: 'Releases' };
    const portal = await startPortal({
      knex,
      modules: [moduleThatAdds(fresh)],
    });
    const { body } = await request(portal.server)
      .get(`${base}/metrics`)
      .expect(200);
    const ids = body.metrics.map(({ id }: { id: string }) => id);
    expect(ids.slice(0, metrics.length + 1)).toEqual([
      ...metrics.map(({ id }) => id),
      'releases',
    ]);
    await portal.stop();
    await expect(
      startPortal({ knex, modules: [moduleThatAdds(metric)] }),
    ).rejects.toThrow(/there is a metric 'deployment-frequency' already/);
  });
});

describe('the plugin with a wrong credential', () => {
  it('says which, once, and stays up', async () => {
    const knex = await createDatabase();
    const portal = await startPortal({ knex, token: 'wrong' });
    const github = await collect(portal);
    expect(github.state).toBe('failing');
    expect(github.streams[0].lastError?.remedy.length).toBeGreaterThan(10);
    const { body } = await request(portal.server)
      .get(`${checkout}/scorecard`)
      .expect(200);
    const states = body.categories.flatMap(
      (category: { readings: { state: string }[] }) =>
        category.readings.map(({ state }) => state),
    );
    expect(new Set(states)).toEqual(
      new Set(['not-collected', 'not-applicable']),
    );
    await portal.stop();
  });
});

describe('the plugin on another database than Postgres', () => {
  it('starts disabled, with one warning, and says so on every route', async () => {
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const backend = await startTestBackend({
      features: [
        platformValuePlugin,
        catalogServiceMock.factory({ entities: [] }),
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
      ],
    });
    for (const path of ['metrics', 'sources', 'openapi.json']) {
      const { body } = await request(backend.server)
        .get(`${base}/${path}`)
        .expect(501);
      expect(body.error.message).toContain('backend.database.client to pg');
    }
    const warnings = logger.warn.mock.calls.filter(([text]) =>
      text.includes('Postgres'),
    );
    expect(warnings).toHaveLength(1);
    await backend.stop();
  });
});

describe('the plugin with a broken configuration', () => {
  it('fails to start, naming path and value', async () => {
    const knex = await createDatabase();
    await expect(
      startPortal({ knex, platformValue: { timeZone: 'Europe/Atlantis' } }),
    ).rejects.toThrow(/platformValue.timeZone: 'Europe\/Atlantis'/);
  });

  it('leaves a source out whose part is wrong, and runs on', async () => {
    const knex = await createDatabase();
    const portal = await startPortal({
      knex,
      platformValue: { github: { deployments: ['smoke signals'] } },
    });
    const { body } = await request(portal.server)
      .get(`${base}/sources`)
      .expect(200);
    expect(body.sources[0]).toMatchObject({
      id: 'github',
      state: 'misconfigured',
      problems: [
        {
          code: 'misconfigured',
          message: expect.stringContaining('smoke signals'),
          remedy: expect.stringContaining('platformValue.github'),
        },
      ],
    });
    await mirror(portal);
    await portal.stop();
  });
});
