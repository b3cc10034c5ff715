import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import { authorizedScorecards } from './__testUtils__/authorizedScorecards';
import { DatabaseEntityStore } from '../catalog/DatabaseEntityStore';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const now = new Date('2026-11-23T00:00:00Z');
const clock = () => now;
const team = 'group:default/shop';
const services = ['a', 'b', 'c', 'd', 'e'].map(
  name => `component:default/${name}`,
);
const period = { days: 90 };

describe('AuthorizedScorecards', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
    const member = { relation: 'owner' as const, target: team };
    await new DatabaseEntityStore(knex).store(
      [
        {
          ref: team,
          uid: team,
          kind: 'group',
          title: 'Shop',
          memberships: [],
          traits: [],
        },
        ...services.map(ref => ({
          ref,
          uid: ref,
          kind: 'component',
          title: ref,
          memberships: [member],
          traits: [],
        })),
      ],
      now,
    );
  });

  const scorecardsFor = (visible: string[]) =>
    authorizedScorecards({ knex, visible, owners: [team], clock });

  const caller = { credentials: mockCredentials.user() };

  async function reasonsFor(visible: string[]) {
    const { categories } = await scorecardsFor(visible).readScorecard(
      { ref: team, period },
      caller,
    );
    const readings = categories.flatMap(category => category.readings);
    return [...new Set(readings.map(({ reason }) => reason))];
  }

  it('shows a roll-up to who sees all of it, or misses at least three', async () => {
    for (const visible of [services, services.slice(0, 2)]) {
      expect(await reasonsFor([team, ...visible])).toEqual(['not-expected']);
    }
  });

  it('hides a roll-up from who could learn what one or two members did', async () => {
    for (const visible of [services.slice(1), services.slice(2)]) {
      expect(await reasonsFor([team, ...visible])).toEqual(['hidden']);
      await expect(
        scorecardsFor([team, ...visible]).readEvidence(
          { ref: team, metricId: 'incident-rate', period },
          caller,
        ),
      ).rejects.toThrow(/hidden from you/);
    }
  });

  it('gives values alone to no one who may not see the scorecard', async () => {
    const asked = { ref: team, period };
    const all = await scorecardsFor([team, ...services]).readValues(
      asked,
      caller,
    );
    expect(all).not.toHaveProperty('capabilities');
    expect(all).not.toHaveProperty('keyResults');
    const some = await scorecardsFor([team, ...services.slice(1)]).readValues(
      asked,
      caller,
    );
    const reasons = some.categories
      .flatMap(({ readings }) => readings)
      .map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['hidden']));
    await expect(
      scorecardsFor(services).readValues(asked, caller),
    ).rejects.toThrow(/no entity/);
  });

  it('does not tell a hidden entity from one that is not there', async () => {
    const scorecards = scorecardsFor([team]);
    const messages = await Promise.all(
      [services[0], 'component:default/nobody'].map(ref =>
        scorecards
          .readScorecard({ ref, period }, caller)
          .catch(error => `${error.name}: ${error.message}`),
      ),
    );
    expect(messages[0]).toMatch(/^NotFoundError: no entity/);
    expect(`${messages[0]}`.replace('/a', '/nobody')).toBe(messages[1]);
    const stored = await scorecards.readStored({ refs: services }, caller);
    expect(stored).toEqual({ scorecards: [], hidden: 5 });
  });

  it('lets only owners say that a row is wrong, and only of their own rows', async () => {
    const scorecards = scorecardsFor([team, ...services]);
    const exclusion = {
      action: 'exclude' as const,
      rowId: 'deployment~999~1~7',
      reason: 'not ours',
    };
    const question = { ref: services[0], metricId: 'deployment-frequency' };
    await expect(
      scorecards.createExclusion({ ...question, exclusion }, caller),
    ).rejects.toThrow(/is no row of component:default\/a/);
    await expect(
      scorecards.createExclusion({ ...question, ref: team, exclusion }, caller),
    ).rejects.toThrow(/not at a group/);
    const service = { credentials: mockCredentials.service() };
    await expect(
      scorecards.createExclusion({ ...question, exclusion }, service),
    ).rejects.toThrow(/only the owning team/);
  });
});
