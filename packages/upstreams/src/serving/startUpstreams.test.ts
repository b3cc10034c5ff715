import { tinyWorld } from '../testing/tinyWorld';
import { startUpstreams, type Upstreams } from './startUpstreams';

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

describe('startUpstreams', () => {
  let upstreams: Upstreams;

  beforeAll(async () => {
    upstreams = await startUpstreams({
      world: tinyWorld(),
      accounts: {
        github: { token: 'g' },
        jira: { email: 'portal@acme.example', apiToken: 'j' },
        amplitude: { apiKey: 'a', secretKey: 's' },
      },
    });
  });

  afterAll(() => upstreams.close());

  it.each([
    ['GitHub', '/api/v3/rate_limit', 'token g'],
    ['Jira', '/jira/rest/api/3/myself', basic('portal@acme.example:j')],
    ['Amplitude', '/amplitude/api/2/events/list', basic('a:s')],
  ])('serves %s, to its own account alone', async (_, path, authorization) => {
    const headers = { authorization, 'user-agent': 'test' };
    const ask = (given: Record<string, string>) =>
      fetch(upstreams.url + path, { headers: given });
    expect((await ask(headers)).status).toBe(200);
    const other = await ask({ ...headers, authorization: basic('x:y') });
    expect([401, 403]).toContain(other.status);
  });

  it('keeps a journal of each', async () => {
    expect(upstreams.journals.github.entries()).not.toEqual([]);
    expect(upstreams.journals.jira.entries()).not.toEqual([]);
    expect(upstreams.journals.amplitude.entries()).not.toEqual([]);
  });
});
