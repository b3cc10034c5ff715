import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { PushResult } from 'backstage-plugin-platform-value-common';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import { mountSignalRoutes } from './signalRoutes';
import type { RouterOptions } from './RouterOptions';

const path = '/api/platform-value/v1/signals';
const result: PushResult = {
  accepted: 2,
  unchanged: 1,
  rejected: [{ row: 1, path: 'at', reason: 'is no instant' }],
};

const audits: { meta: object; success: jest.Mock; fail: jest.Mock }[] = [];
const auditor = {
  createEvent: async ({ meta = {} }) => {
    const audit = { meta, success: jest.fn(), fail: jest.fn() };
    audits.push(audit);
    return audit;
  },
};

const push = jest.fn<
  Promise<PushResult>,
  Parameters<RouterOptions['push']['push']>
>();

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
        mountSignalRoutes(router, { httpAuth, auditor, push: { push } });
        httpRouter.use(router);
      },
    });
  },
});

describe('POST /signals', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    backend = await startTestBackend({ features: [plugin] });
  });

  afterAll(() => backend.stop());

  beforeEach(() => {
    audits.length = 0;
    push.mockReset();
    push.mockResolvedValue(result);
  });

  function post(body: string | object, type = 'application/json') {
    return request(backend.server)
      .post(path)
      .set('Authorization', mockCredentials.service.header())
      .set('Content-Type', type)
      .send(body);
  }

  function pushedRows() {
    return push.mock.calls[0][0].rows;
  }

  it('takes JSON, and gives what became of it', async () => {
    const rows = [{ a: 1 }, null, 'text'];
    const { body } = await post({ signals: rows }).expect(200);
    expect(body).toEqual(result);
    expect(pushedRows()).toEqual(rows);
  });

  it('takes NDJSON, a row a line, and goes on after a broken one', async () => {
    const lines = ['{"a":1}', '{"a":', '', '{"b":2}\r', ''];
    await post(lines.join('\n'), 'application/x-ndjson').expect(200);
    expect(pushedRows()).toEqual([{ a: 1 }, undefined, undefined, { b: 2 }]);
  });

  it.each([
    ['JSON', JSON.stringify({ signals: [] }), 'application/json'],
    ['NDJSON', '\n', 'application/x-ndjson'],
  ])(
    'takes a push of nothing as a sign of life (%s)',
    async (_, body, type) => {
      await post(body, type).expect(200);
      expect(pushedRows()).toEqual([]);
    },
  );

  it('hears since when the sender watches', async () => {
    await request(backend.server)
      .post(`${path}?watchedFrom=2026-11-01T00:00:00%2B01:00`)
      .set('Authorization', mockCredentials.service.header())
      .send({ signals: [] })
      .expect(200);
    expect(push.mock.calls[0][0].watchedFrom).toEqual(
      new Date('2026-10-31T23:00:00Z'),
    );
  });

  const many = Array(5001).fill({});

  it.each([
    ['rows', JSON.stringify({ signals: many }), 'application/json'],
    ['lines', '{}\n'.repeat(5001), 'application/x-ndjson'],
    [
      'bytes',
      JSON.stringify({ signals: ['x'.repeat(10_000_000)] }),
      'application/json',
    ],
    ['bytes of lines', 'x'.repeat(10_000_001), 'application/x-ndjson'],
  ])('answers too many %s with 413 and what to do', async (_, body, type) => {
    const answer = await post(body, type).expect(413);
    expect(answer.body.error.message).toContain('5000 signals');
    expect(push).not.toHaveBeenCalled();
  });

  it('takes as many as are allowed, though they are some megabytes', async () => {
    const row = JSON.stringify({ text: 'x'.repeat(600) });
    await post(`${row}\n`.repeat(5000), 'application/x-ndjson').expect(200);
    expect(pushedRows()).toHaveLength(5000);
  });

  it.each([
    ['broken JSON', '{', 'application/json'],
    ['no list', '{"signals":{}}', 'application/json'],
    ['a field beside', '{"signals":[],"people":[]}', 'application/json'],
    ['another media type', 'a,b', 'text/csv'],
  ])('refuses %s', async (_, body, type) => {
    const answer = await post(body, type).expect(400);
    expect(answer.body.error.message.length).toBeGreaterThan(10);
    expect(push).not.toHaveBeenCalled();
  });

  it('asks who calls', async () => {
    await request(backend.server)
      .post(path)
      .set('Authorization', mockCredentials.none.header())
      .send({ signals: [] })
      .expect(401);
  });

  it('leaves an audit event with counts and without payload', async () => {
    await post({ signals: [{ secret: 'canary' }, {}] }).expect(200);
    expect(audits).toHaveLength(1);
    const [{ meta, success }] = audits;
    expect(meta).toEqual({ signals: 2 });
    expect(success).toHaveBeenCalledWith({
      meta: { accepted: 2, unchanged: 1, rejected: 1 },
    });
  });
});
