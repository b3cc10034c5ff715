import type { Source } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import type { Fault, JournalEntry } from 'platform-value-upstreams';
import { secrets } from './__testUtils__/faults/accounts';
import { emptyDatabase } from './__testUtils__/faults/emptyDatabase';
import { smallWorld, worldEnd } from './__testUtils__/faults/smallWorld';
import { startFaultyWorld } from './__testUtils__/faults/startFaultyWorld';
import { createTestDatabase } from './__testUtils__/testDatabase';

const createDatabase = createTestDatabase();

const day = 86_400_000;
const start = new Date(worldEnd - day);

type SourceId = 'github' | 'jira' | 'amplitude';
const sourceIds: SourceId[] = ['github', 'jira', 'amplitude'];

interface CredentialCase {
  source: SourceId;
  what: string;
  /** The portal's own secret is not the one that the upstream knows. */
  wrong?: true;
  fault?: Fault;
  code: string;
  /** Which setting or permission, and who can give it. */
  remedy: RegExp;
  /** Calls within a day that see what is wrong, and no more of it. */
  most: number;
}

const cases: CredentialCase[] = [
  {
    ...{ source: 'github', what: 'a wrong token', wrong: true },
    ...{ code: 'misconfigured', remedy: /token.*integrations\.github/ },
    most: 60,
  },
  {
    ...{ source: 'github', what: 'an expired token' },
    fault: { name: 'bad-credentials' },
    ...{ code: 'misconfigured', remedy: /token.*integrations\.github/ },
    most: 60,
  },
  {
    ...{ source: 'github', what: 'no permission to read actions' },
    fault: { name: 'missing-permission' },
    ...{ code: 'forbidden', remedy: /integrations\.github.*actions=read/ },
    most: 60,
  },
  {
    ...{ source: 'jira', what: 'a wrong token', wrong: true },
    ...{ code: 'misconfigured', remedy: /new token.*platformValue\.jira/ },
    most: 60,
  },
  {
    ...{ source: 'jira', what: 'an expired token' },
    fault: { name: 'token-wrong' },
    ...{ code: 'misconfigured', remedy: /new token.*platformValue\.jira/ },
    most: 60,
  },
  {
    ...{ source: 'jira', what: 'a scope too few' },
    fault: { name: 'scope-missing' },
    ...{ code: 'forbidden', remedy: /administrator of Jira.*Browse projects/ },
    most: 60,
  },
  {
    ...{ source: 'amplitude', what: 'a wrong secret key', wrong: true },
    ...{
      code: 'misconfigured',
      remedy: /secretKey.*administers the Amplitude/,
    },
    most: 60,
  },
  {
    ...{ source: 'amplitude', what: 'keys of the other region' },
    fault: { name: 'wrong-region' },
    ...{ code: 'misconfigured', remedy: /region.*administers the Amplitude/ },
    most: 60,
  },
];

describe('a credential of one source', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
  });

  afterAll(() => knex.destroy());

  it.each(cases)('$source: $what', async row => {
    const { source, wrong, fault, code, remedy, most } = row;
    await emptyDatabase(knex);
    const { portal, faults, journals, close } = await startFaultyWorld({
      ...{ knex, start, world: smallWorld('jira') },
      credentials: { ...secrets, ...(wrong && { [source]: 'another-secret' }) },
    });
    try {
      if (fault) faults[source].switchTo([fault]);
      await portal.start();
      await portal.collectUntil(new Date(worldEnd), 30);
      const health = await portal.health();
      expect(othersThan(source, health)).toEqual(
        sourceIds
          .filter(id => id !== source)
          .map(id => ({ id, state: 'current' })),
      );
      const struck = health.find(({ id }) => id === source);
      const error = struck?.streams.flatMap(
        ({ lastError }) => lastError ?? [],
      )[0];
      expect(error).toMatchObject({
        code,
        remedy: expect.stringMatching(remedy),
      });
      console.log(
        source,
        row.what,
        refused(journals[source].entries()),
        journals[source].entries().length,
        portal.logger.warn.mock.calls.length,
      );
      expect(refused(journals[source].entries())).toBeLessThanOrEqual(most);
    } finally {
      await close();
    }
  });
});

describe('a budget of GitHub that others spend, too', () => {
  const limits = { core: 60, graphql: 60 };
  const reserve = 0.2 * 60;
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
  });

  afterAll(() => knex.destroy());

  it('keeps its reserve, whatever the hour, and all is collected in the end', async () => {
    const world = smallWorld('github');
    const { portal, clock, url, journals, close } = await startFaultyWorld({
      ...{ knex, start, world, githubLimits: limits, sources: ['github'] },
    });
    const headers = {
      authorization: `token ${secrets.github}`,
      'user-agent': 'another part of the portal',
    };
    const ask = (path: string) => fetch(`${url}/api/v3${path}`, { headers });
    const left: { core: number; graphql: number }[] = [];
    try {
      await portal.start();
      for (let hour = 0; hour < 24; hour += 0.5) {
        if (Number.isInteger(hour)) {
          for (let i = 0; i < 10; i++) await ask('/repos/acme/basket');
        }
        await portal.collect();
        const { resources } = await (await ask('/rate_limit')).json();
        const { core, graphql } = resources;
        left.push({ core: core.remaining, graphql: graphql.remaining });
        clock.passUntil(new Date(start.getTime() + (hour + 0.5) * 3_600_000));
      }
      const [{ state }] = await portal.health();
      expect(state).toBe('current');
      const spent = journals.github.entries().map(({ cost }) => cost);
      expect(spent.reduce((a, b) => a + b)).toBeGreaterThan(120);
      expect(Math.min(...left.map(({ core }) => core))).toBeGreaterThanOrEqual(
        reserve,
      );
      expect(
        Math.min(...left.map(({ graphql }) => graphql)),
      ).toBeGreaterThanOrEqual(reserve);
    } finally {
      await close();
    }
  });
});

function othersThan(source: SourceId, health: Source[]) {
  return health
    .filter(({ id }) => id !== source)
    .map(({ id, state }) => ({ id, state }));
}

function refused(entries: readonly JournalEntry[]): number {
  return entries.filter(({ status }) => status >= 400).length;
}
