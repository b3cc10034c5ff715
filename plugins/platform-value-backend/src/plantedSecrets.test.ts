import type { Knex } from 'knex';
import request from 'supertest';
import { catalogEntities, type Fault } from 'platform-value-upstreams';
import { secrets } from './__testUtils__/faults/accounts';
import { dumpTexts } from './__testUtils__/faults/dumpTexts';
import { smallWorld, worldEnd } from './__testUtils__/faults/smallWorld';
import { startFaultyWorld } from './__testUtils__/faults/startFaultyWorld';
import { withSecrets, writtenSecret } from './__testUtils__/faults/withSecrets';
import { startPortal } from './__testUtils__/startPortal';
import { createTestDatabase } from './__testUtils__/testDatabase';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();
const base = '/api/platform-value/v1';
const hour = 3_600_000;

type Faults = Record<'github' | 'jira' | 'amplitude', Fault[]>;

/** One after the other: what repeats what was sent, what is no answer, and what refuses. */
const disturbances: Faults[] = [
  {
    github: [{ name: 'echo-credentials', share: 0.5 }],
    jira: [{ name: 'secret-echoed', share: 0.5 }],
    amplitude: [{ name: 'server-error', share: 0.5 }],
  },
  {
    github: [{ name: 'echo-credentials' }],
    jira: [{ name: 'secret-echoed' }],
    amplitude: [{ name: 'wrong-region' }],
  },
  {
    github: [{ name: 'truncated-json', share: 0.5 }],
    jira: [{ name: 'truncated-json', share: 0.5 }],
    amplitude: [{ name: 'truncated', share: 0.5 }],
  },
  {
    github: [{ name: 'graphql-partial', share: 0.5 }],
    jira: [{ name: 'impossible-date', share: 0.5 }],
    amplitude: [{ name: 'reset', share: 0.5 }],
  },
  {
    github: [{ name: 'bad-credentials' }],
    jira: [{ name: 'token-wrong' }],
    amplitude: [{ name: 'invalid-chart' }],
  },
  { github: [], jira: [], amplitude: [] },
];

/** What was sent: values of `authorization`, their encoded part, and queries. */
function sentWith(calls: Parameters<typeof fetch>[]): string[] {
  const sent = calls.flatMap(([url, init]) => {
    const authorization = new Headers(init?.headers).get('authorization') ?? '';
    const { search } = new URL(String(url));
    return [
      ...[authorization, authorization.split(' ')[1]],
      ...[search.slice(1), decodeURIComponent(search.slice(1))],
    ];
  });
  return [...new Set(sent)].filter(text => text);
}

function found(words: string[], text: string): string[] {
  return words.filter(word => text.includes(word));
}

describe('secrets of the configuration, of requests and of payloads', () => {
  let knex: Knex;
  let planted: string[];
  const texts: Record<string, string> = {};

  beforeAll(async () => {
    knex = await createDatabase();
    const calls = jest.spyOn(globalThis, 'fetch');
    const world = withSecrets(smallWorld('jira'));
    const { portal, clock, faults, close } = await startFaultyWorld({
      ...{ knex, world, start: new Date(worldEnd - 12 * hour) },
    });
    await portal.start();
    for (const [index, disturbance] of disturbances.entries()) {
      faults.github.switchTo(disturbance.github);
      faults.jira.switchTo(disturbance.jira);
      faults.amplitude.switchTo(disturbance.amplitude);
      const until = new Date(clock.now().getTime() + 2 * hour);
      await portal.collectUntil(until, 30);
      texts[`database ${index}`] = await dumpTexts(knex);
      texts[`Data health ${index}`] = JSON.stringify(await portal.health());
    }
    texts.log = callsOf(portal.logger);
    await close();
    planted = [
      ...Object.values(secrets),
      ...[writtenSecret, ...sentWith(calls.mock.calls)],
    ];
    calls.mockRestore();
    const entities = catalogEntities(world.catalog);
    Object.assign(texts, await answersOf(knex, entities));
  });

  afterAll(() => knex.destroy());

  it('were sent and received', () => {
    expect(planted.length).toBeGreaterThan(20);
    expect(texts['database 5']).toContain('component:default/basket');
    expect(texts['Data health 4']).toContain('misconfigured');
    expect(texts.log).toContain('GitHub answered 500');
    expect(texts.sources).toContain('misconfigured');
    expect(texts.scorecard).toContain('deployment-frequency');
    expect(texts.evidence).toContain('"rows":[{');
  });

  it('are in no log, table or answer', () => {
    const leaks = Object.entries(texts).map(([where, text]) => [
      where,
      found(planted, text),
    ]);
    expect(leaks).toEqual(Object.keys(texts).map(where => [where, []]));
  });
});

/** What the portal answers about all that, and what it logs meanwhile. */
async function answersOf(
  knex: Knex,
  entities: ReturnType<typeof catalogEntities>,
): Promise<Record<string, string>> {
  const portal = await startPortal({
    ...{ knex, entities },
    token: secrets.github,
    platformValue: {
      jira: { host: `https://portal:${secrets.jira}@jira.example`, token: 'x' },
      amplitude: {
        apiKey: 'a',
        secretKey: secrets.amplitude,
        timeZone: 'moon',
      },
    },
  });
  const ask = async (path: string) =>
    JSON.stringify((await request(portal.server).get(base + path)).body);
  const entity = '/entities/component/default/basket/scorecard';
  const period = 'asOf=2026-11-01T00:00:00Z&days=90';
  const answers = {
    sources: await ask('/sources'),
    scorecard: await ask(`${entity}?${period}`),
    evidence: await ask(`${entity}/deployment-frequency/evidence?${period}`),
    'log of the routes': callsOf(portal.logger),
  };
  await portal.stop();
  return answers;
}

function callsOf(logger: object): string {
  return JSON.stringify(
    Object.values(logger).map(each => ('mock' in each ? each.mock.calls : [])),
  );
}
