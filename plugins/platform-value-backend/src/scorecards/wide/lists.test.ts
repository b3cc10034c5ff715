import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { authorizedScorecards } from '../__testUtils__/authorizedScorecards';
import {
  clock,
  domain,
  everything,
  platform,
  services,
  storeSmallPlatform,
  teams,
} from '../__testUtils__/smallPlatform';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const caller = { credentials: mockCredentials.user() };

describe('lists', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
    await storeSmallPlatform(knex);
  });

  const scorecards = (visible = everything) =>
    authorizedScorecards({ knex, visible, clock });

  it('hold platforms with their teams, where no hidden member shows', async () => {
    const shown = {
      ...{ ref: platform, title: platform, owner: teams[3] },
      ...{ productManager: 'user:default/pat', domains: [domain] },
      capabilities: 0,
    };
    const teamsOf = { voluntary: 1, unforced: 0, mandated: 1, of: 4 };
    expect(await scorecards().listPlatforms(caller)).toEqual([
      { ...shown, teams: teamsOf },
    ]);
    const visible = everything.filter(ref => ref !== services[0]);
    expect(await scorecards(visible).listPlatforms(caller)).toEqual([
      { ...shown, teams: undefined },
    ]);
    expect(await scorecards(services).listPlatforms(caller)).toEqual([]);
  });

  it('hold entities in the order of a metric, a page at a time', async () => {
    const question = {
      ...{ metric: 'capability-adoption', sort: 'descending' as const },
      limit: 2,
    };
    const first = await scorecards().listEntities(question, caller);
    const rest = await scorecards().listEntities(
      { ...question, cursor: first.nextCursor },
      caller,
    );
    const values = [...first.entities, ...rest.entities];
    expect(values.map(({ ref, value }) => [ref, value])).toEqual([
      [services[1], 1],
      [services[0], 1],
      [services[3], 0],
      [services[2], 0],
    ]);
    expect(first).toMatchObject({ unit: 'ratio', hidden: 0 });
    expect(rest.nextCursor).toBeUndefined();
  });

  it('leave hidden entities out, and say how many there are in all', async () => {
    const question = {
      ...{ metric: 'capability-adoption', sort: 'ascending' as const },
      limit: 50,
    };
    const visible = services.slice(1);
    const list = await scorecards(visible).listEntities(question, caller);
    expect(list.entities.map(({ ref }) => ref)).toEqual([
      ...[services[2], services[3], services[1]],
    ]);
    expect(list.hidden).toBe(2);
  });

  it('do not tell by a cursor where a hidden entity stands', async () => {
    const hiddenFrom = async (value: number) => {
      const cursor = Buffer.from(JSON.stringify([value, 0])).toString(
        'base64url',
      );
      const question = {
        ...{ metric: 'capability-adoption', sort: 'ascending' as const },
        ...{ limit: 50, cursor },
      };
      return (
        await scorecards(services.slice(1)).listEntities(question, caller)
      ).hidden;
    };
    expect(await hiddenFrom(0.5)).toBe(await hiddenFrom(2));
  });

  it('say of scorecards asked for by name what is best adopted next', async () => {
    const answering = authorizedScorecards({
      ...{ knex, clock, visible: services },
      capabilities: {
        nextSteps: async ids =>
          new Map([[ids[1], { capability: 'flags', because: 'siblings' }]]),
      },
    });
    const refs = [services[2], services[3]];
    const metricIds = ['capability-adoption'];
    const { scorecards: found } = await answering.readStored(
      { refs, metricIds },
      caller,
    );
    expect(
      found.map(({ scope, next }) => [scope.ref, next?.capability]),
    ).toEqual([
      [services[2], undefined],
      [services[3], 'flags'],
    ]);
  });
});
