import { z } from 'zod';
import { sourceErrorOf } from '../__testUtils__/sourceErrorOf';
import { useAnswers } from '../__testUtils__/useAnswers';
import { AnswerTooLarge } from './AnswerTooLarge';

const github = useAnswers();
const { signal } = new AbortController();
const query = {
  document: 'query Some($first: Int) { viewer { login } }',
  variables: { owner: 'acme' },
  schema: z.object({ viewer: z.object({ login: z.string() }) }),
  signal,
};
const rest = {
  path: '/repos/acme/checkout/actions/runs',
  query: { branch: 'main', per_page: 100 },
  schema: z.object({ total_count: z.number() }),
  signal,
};
const viewer = { data: { viewer: { login: 'dev-one' } } };

describe('GithubClient', () => {
  it('sends what GitHub asks for', async () => {
    github.answer({ body: viewer });
    await github.client({ token: 'abc' }).query(query);
    expect(github.received[0]).toMatchObject({
      method: 'POST',
      url: '/api/graphql',
      headers: {
        authorization: 'Bearer abc',
        'user-agent': 'backstage-plugin-platform-value',
        'x-github-api-version': '2022-11-28',
      },
    });
    expect(JSON.parse(github.received[0].body)).toEqual({
      query: query.document,
      variables: { owner: 'acme' },
    });
  });

  it('tells of REST answers whether pages follow', async () => {
    const link = '<http://127.0.0.1/repositories/1?page=2>; rel="next"';
    github.answer(
      { body: { total_count: 3, unknown: true }, headers: { link } },
      { body: { total_count: 3 } },
    );
    const client = github.client();
    const body = { total_count: 3 };
    expect(await client.get(rest)).toEqual({ body, hasNext: true });
    expect(await client.get(rest)).toEqual({ body, hasNext: false });
    expect(github.received[0].url).toBe(
      '/api/v3/repos/acme/checkout/actions/runs?branch=main&per_page=100',
    );
  });

  it.each([
    ['a server error', { status: 503, body: '<html>' }],
    ['a cut connection', { hangUp: true }],
    ['a body that is cut short', { body: '{"data":{"viewer"' }],
    [
      'a failure in passing with status 200',
      { body: { data: null, errors: [{ type: 'SERVICE_UNAVAILABLE' }] } },
    ],
  ])('tries again after %s', async (_, failed) => {
    github.answer(failed, failed, { body: viewer });
    expect(await github.client().query(query)).toEqual(viewer.data);
    expect(github.slept).toEqual([1000, 2000]);
  });

  it('gives up after three more attempts', async () => {
    const failed = { status: 500, body: { message: 'Server Error' } };
    github.answer(failed, failed, failed, failed, { body: viewer });
    const error = await sourceErrorOf(github.client().query(query));
    expect(error.code).toBe('transient');
    expect(github.received).toHaveLength(4);
  });

  it('counts its calls, those that failed too', async () => {
    const client = github.client();
    github.answer({ status: 500, body: {} }, { body: viewer });
    await client.query(query);
    expect(client.calls()).toBe(2);
  });

  it('halves a page that GitHub gives up on', async () => {
    const tooLarge = { status: 502, body: '<html>' };
    const alsoTooLarge = {
      body: { errors: [{ message: 'Something went wrong while executing' }] },
    };
    github.answer(tooLarge, alsoTooLarge, { body: viewer });
    await github.client().queryPage(query, 50);
    const sizes = github.received.map(
      ({ body }) => JSON.parse(body).variables.first,
    );
    expect(sizes).toEqual([50, 25, 12]);
  });

  it('gives up when a page of one is too large', async () => {
    github.answer(...Array(10).fill({ status: 504, body: '' }));
    const reading = github.client().queryPage(query, 2);
    expect(await sourceErrorOf(reading)).toBeInstanceOf(AnswerTooLarge);
    expect(github.received).toHaveLength(5);
  });

  it('does not take a part for the whole', async () => {
    const errors = [{ type: 'FORBIDDEN', path: ['viewer', 'login'] }];
    github.answer({ body: { ...viewer, errors } });
    const error = await sourceErrorOf(github.client().query(query));
    expect(error.code).toBe('forbidden');
  });

  it('gives parts with what failed beside them, where that is asked for', async () => {
    const errors = [{ type: 'NOT_FOUND', path: ['r1'] }];
    github.answer({ body: { data: { r0: 1, r1: null }, errors } });
    const { data, failures } = await github.client().queryParts({
      ...query,
      schema: z.record(z.string(), z.unknown()),
    });
    expect(data).toEqual({ r0: 1, r1: null });
    expect(failures).toEqual([
      { path: ['r1'], failure: expect.objectContaining({ code: 'gone' }) },
    ]);
  });

  it('does not wait for a limit, but says until when it holds', async () => {
    github.answer({
      status: 429,
      headers: { 'retry-after': '3600' },
      body: {},
    });
    const error = await sourceErrorOf(github.client().get(rest));
    expect(error.code).toBe('throttled');
    expect(error.retryAt).toEqual(new Date('2026-01-05T13:00:00Z'));
    expect(github.slept).toEqual([]);
  });

  it('leaves the reserve of a budget, until it renews', async () => {
    const reset = Date.parse('2026-01-05T12:30:00Z') / 1000;
    const headers = {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '2000',
      'x-ratelimit-reset': String(reset),
    };
    github.answer({ body: viewer, headers }, { body: viewer });
    const client = github.client({ reserve: 0.4 });
    await client.query(query);
    const error = await sourceErrorOf(client.query(query));
    expect(error.code).toBe('throttled');
    expect(error.retryAt).toEqual(new Date(reset * 1000));
    expect(github.received).toHaveLength(1);
    github.passTime(31 * 60 * 1000);
    await client.query(query);
    expect(github.received).toHaveLength(2);
  });

  const secondaryLimit = {
    message: 'You have exceeded a secondary rate limit.',
  };

  it.each([
    ['with 429', { status: 429, body: {} }],
    ['with 403', { status: 403, body: secondaryLimit }],
    ['with status 200', { body: { errors: [secondaryLimit] } }],
  ])(
    'calls nothing for a while after a secondary limit %s',
    async (_, answer) => {
      github.answer(answer, { body: viewer });
      const client = github.client();
      const refused = await sourceErrorOf(client.query(query));
      const retryAt = new Date('2026-01-05T12:01:15Z');
      expect(refused.retryAt).toEqual(retryAt);
      for (const reading of [
        () => client.query(query),
        () => client.get(rest),
      ]) {
        const waiting = await sourceErrorOf(reading());
        expect(waiting).toMatchObject({ code: 'throttled', retryAt });
      }
      expect(github.received).toHaveLength(1);
      github.passTime(75_000);
      await client.query(query);
      expect(github.received).toHaveLength(2);
    },
  );

  it('goes on with the one budget while the other is empty', async () => {
    const headers = {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.parse('2026-01-05T12:30:00Z') / 1000),
    };
    const limited = { errors: [{ type: 'RATE_LIMITED' }] };
    github.answer({ body: limited, headers }, { body: { total_count: 3 } });
    const client = github.client();
    expect((await sourceErrorOf(client.query(query))).code).toBe('throttled');
    expect((await sourceErrorOf(client.query(query))).code).toBe('throttled');
    await client.get(rest);
    expect(github.received).toHaveLength(2);
  });

  it('goes on where a server tells no budget', async () => {
    github.answer({ body: viewer }, { body: viewer });
    const client = github.client({ reserve: 0.9 });
    await client.query(query);
    await client.query(query);
    expect(client.calls()).toBe(2);
  });

  it('says what it could not understand without repeating it', async () => {
    github.answer({ body: { total_count: 'canary' } });
    const error = await sourceErrorOf(github.client().get(rest));
    expect(error.code).toBe('poison');
    expect(error.message).toContain('total_count: invalid_type');
    expect(error.message).not.toContain('canary');
  });

  it('ends with the reason of its signal', async () => {
    const controller = new AbortController();
    controller.abort(new Error('shutting down'));
    github.answer({ body: viewer });
    await expect(
      github.client().query({ ...query, signal: controller.signal }),
    ).rejects.toThrow('shutting down');
  });

  it.each([
    ['refused', { status: 401, body: { message: 'Bad canary-body' } }],
    ['forbidden', { status: 403, body: { message: 'canary-body' } }],
    ['not understood', { body: { total_count: 'canary-body' } }],
    ['cut', { body: '{"canary-body' }],
    ['hung up on', { hangUp: true }],
  ])('tells no secret when it is %s', async (_, answer) => {
    github.answer(...Array(4).fill(answer));
    const error = await sourceErrorOf(
      github.client({ token: 'canary-token' }).get({
        ...rest,
        query: { created: 'canary-query' },
      }),
    );
    const told = [
      error.message,
      error.remedy,
      error.stack,
      String(error.cause),
      JSON.stringify(error),
    ];
    expect(told.join(' ')).not.toContain('canary');
  });
});
