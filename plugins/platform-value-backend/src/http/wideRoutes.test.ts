import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import type { Evidence } from 'backstage-plugin-platform-value-common';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import type { Scorecards } from '../scorecards/Scorecards';
import { mountWideRoutes } from './wideRoutes';

const base = '/api/platform-value/v1';

const evidence: Evidence = {
  metricId: 'adoption-rate',
  period: { start: '2026-08-25T00:00:00Z', end: '2026-11-23T00:00:00Z' },
  timeZone: 'UTC',
  definitionVersion: 1,
  formula: 'teams that adopted ÷ eligible teams',
  parameters: {},
  rows: [
    {
      ...{ id: 'adoption~a', entity: 'group:default/a', kind: 'evidence' },
      ...{ externalId: 'voluntary', at: '2026-05-10T00:00:00Z' },
      ...{ outcome: 'open', value: 1, weight: 1, role: 'numerator', links: [] },
    },
  ],
  total: 1,
  hidden: 0,
  exclusions: [],
  ownerExclusions: [],
  mayExclude: false,
};

const asked: unknown[] = [];

function answering<T>(answer: T) {
  return async (question: unknown) => {
    asked.push(question);
    return answer;
  };
}

function never(): never {
  throw new Error('asked for something else');
}

const scorecards: Scorecards = {
  readScorecard: async question => {
    asked.push(question);
    throw new Error('the question is all that is looked at');
  },
  readStored: never,
  listEntities: answering({ unit: 'ratio' as const, entities: [], hidden: 0 }),
  listPlatforms: async () => [
    { ref: 'system:default/d', title: 'D', domains: [], capabilities: 2 },
  ],
  readEvidence: answering(evidence),
  createExclusion: never,
  deleteExclusion: never,
};

const plugin = createBackendPlugin({
  pluginId: 'platform-value',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        const router = PromiseRouter();
        mountWideRoutes(router, { httpAuth, scorecards });
        httpRouter.use(router);
      },
    });
  },
});

describe('routes of platforms, the organisation and lists', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  const get = (path: string) => request(backend.server).get(`${base}${path}`);

  beforeAll(async () => {
    backend = await startTestBackend({ features: [plugin] });
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    asked.length = 0;
  });

  it.each([
    [
      '/platforms/system/default/delivery/scorecard?days=54',
      {
        ...{ ref: 'system:default/delivery', of: 'platform' },
        period: { days: 54 },
      },
    ],
    [
      '/organisation/scorecard?asOf=2026-11-24',
      {
        ...{ ref: 'organisation', of: 'organisation' },
        period: { days: 90, asOf: '2026-11-24' },
      },
    ],
  ])('ask for the scorecard of %s', async (path, question) => {
    await get(path);
    expect(asked).toEqual([question]);
  });

  it.each([
    ['/platforms/system/default/delivery', 'platform', 'delivery'],
    ['/organisation', 'organisation', 'organisation'],
  ])('give the rows of %s as a file', async (path, of, name) => {
    const response = await get(
      `${path}/scorecard/adoption-rate/evidence?format=csv`,
    );
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="${name}-adoption-rate.csv"`,
    );
    expect(response.text.split('\n')[1]).toMatch(
      /^adoption~a,group:default\/a,evidence,voluntary,/,
    );
    expect(asked).toMatchObject([{ of, metricId: 'adoption-rate' }]);
    expect(asked[0]).not.toHaveProperty('limit');
  });

  it('list entities, the highest first and fifty at a time unless asked otherwise', async () => {
    const response = await get('/entities?metric=capability-adoption');
    expect(response.body).toEqual({ unit: 'ratio', entities: [], hidden: 0 });
    const metric = 'capability-adoption';
    expect(asked).toEqual([{ metric, sort: 'descending', limit: 50 }]);
  });

  it.each([
    '/entities',
    '/entities?metric=a&sort=up',
    '/entities?metric=a&limit=101',
  ])('refuse %s', async path => {
    expect((await get(path)).status).toBe(400);
    expect(asked).toEqual([]);
  });

  it('list platforms', async () => {
    const { body } = await get('/platforms');
    expect(body.platforms).toMatchObject([{ ref: 'system:default/d' }]);
  });
});
