import { z } from 'zod';
import { sourceErrorOf } from '../__testUtils__/sourceErrorOf';
import { useAnswers } from '../__testUtils__/useAnswers';

const jira = useAnswers();
const { signal } = new AbortController();
const path = '/rest/api/3/search/jql';
const schema = z.object({ count: z.number() });
const whole = { body: { count: 3 } };

function send(
  transport = jira.transport(),
  request: { path?: string; body?: unknown } = {},
) {
  return transport.send({ path, body: {}, schema, signal, ...request });
}

describe('JiraTransport', () => {
  it('signs in to Cloud with email and token, and asks for English', async () => {
    jira.answer(whole);
    await send(jira.transport({ email: 'portal@acme.example' }));
    expect(jira.made).toEqual([
      {
        url: `https://acme.example${path}`,
        method: 'POST',
        headers: expect.objectContaining({
          authorization: 'Basic cG9ydGFsQGFjbWUuZXhhbXBsZTpzZWNyZXQtdG9rZW4=',
          'accept-language': 'en',
          'x-force-accept-language': 'true',
        }),
        body: {},
      },
    ]);
  });

  it('signs in to Data Center with a personal access token', async () => {
    jira.answer(whole);
    await send();
    expect(jira.made[0].headers.authorization).toBe('Bearer secret-token');
  });

  it.each([
    ['no answer', { hangUp: true }],
    ['502 in HTML', { status: 502, body: '<html>Bad gateway</html>' }],
    ['a body that is cut short', { body: '{"count":' }],
    ['an empty body', { body: '' }],
    [
      'a page for people',
      { body: '<html>', headers: { 'content-type': 'text/html' } },
    ],
  ])('tries again after %s', async (_, failed) => {
    jira.answer(failed, whole);
    await expect(send()).resolves.toEqual({ count: 3 });
    expect(jira.slept).toContain(1000);
  });

  it('gives up after the third failure in passing', async () => {
    jira.answer({ status: 500 }, { status: 500 }, { status: 500 }, whole);
    const { code } = await sourceErrorOf(send());
    expect(code).toBe('transient');
    expect(jira.made).toHaveLength(3);
  });

  it('never shows a credential again that was refused, for Jira would lock the account', async () => {
    const transport = jira.transport();
    jira.answer({ status: 401 }, whole, whole);
    const first = await sourceErrorOf(send(transport));
    const second = await sourceErrorOf(send(transport));
    expect(first.code).toBe('misconfigured');
    expect(second).toBe(first);
    expect(jira.made).toHaveLength(1);
    jira.passTime(31 * 60_000);
    await expect(send(transport)).resolves.toEqual({ count: 3 });
  });

  it('pauses all calls for as long as Jira asks', async () => {
    const transport = jira.transport();
    const throttling = { status: 429, headers: { 'retry-after': '90' } };
    jira.answer(throttling, whole);
    const { retryAt } = await sourceErrorOf(send(transport));
    const until = new Date(jira.now().getTime() + 90_000);
    expect(retryAt).toEqual(until);
    const paused = await sourceErrorOf(send(transport));
    expect(paused).toMatchObject({ code: 'throttled', retryAt: until });
    expect(jira.made).toHaveLength(1);
    jira.passTime(91_000);
    await expect(send(transport)).resolves.toEqual({ count: 3 });
  });

  it.each([
    [
      'plain headers',
      {
        'x-ratelimit-limit': '65000',
        'x-ratelimit-remaining': '12000',
        'x-ratelimit-reset': '2026-01-05T13:00Z',
      },
    ],
    [
      'structured headers',
      {
        'beta-ratelimit-policy': '"global-app-quota";q=65000;w=3600',
        'beta-ratelimit': '"global-app-quota";r=12000;t=3000',
      },
    ],
  ])('leaves the reserve of a quota told by %s', async (_, headers) => {
    const transport = jira.transport({ reserve: 0.2 });
    jira.answer({ ...whole, headers }, whole);
    await send(transport);
    const { code, retryAt } = await sourceErrorOf(send(transport));
    expect(code).toBe('throttled');
    expect(retryAt).toEqual(new Date('2026-01-05T13:00:00Z'));
  });

  it('does not take the limit of a second for a quota', async () => {
    const transport = jira.transport({ reserve: 0.2 });
    const headers = {
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '3',
      'x-ratelimit-reset': '2026-01-05T12:10:01Z',
    };
    jira.answer({ ...whole, headers }, whole);
    await send(transport);
    await expect(send(transport)).resolves.toEqual({ count: 3 });
  });

  it.each([
    { status: 500, body: 'canary-in-body' },
    { status: 400, body: { errorMessages: ['canary-in-body'], errors: {} } },
    { status: 403, headers: { 'x-words': 'canary-in-header' } },
    { status: 429, body: 'canary-in-body' },
    { body: { count: 'canary-in-body' } },
    { hangUp: true },
  ])(
    'puts no secret, query, header or body into the error of %j',
    async answer => {
      jira.answer(answer, answer, answer);
      const error = await sourceErrorOf(
        send(jira.transport({ token: 'canary-token', email: 'canary@acme' }), {
          path: `${path}?jql=canary-in-query`,
          body: { jql: 'canary-in-request' },
        }),
      );
      const said = `${error.stack} ${error.remedy} ${JSON.stringify(error)} ${
        error.cause
      }`;
      expect(said).not.toMatch(/canary/i);
      expect(error.message).toContain('POST /rest/api/3/search/jql');
    },
  );

  it('calls nothing twice as fast as Jira can bear', async () => {
    const transport = jira.transport();
    jira.answer(...Array.from({ length: 61 }, () => whole));
    for (let call = 0; call < 61; call++) await send(transport);
    expect(Math.round(jira.slept[59])).toBe(1000);
  });
});
