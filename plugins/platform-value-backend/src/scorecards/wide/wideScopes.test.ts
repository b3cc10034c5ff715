import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { authorizedScorecards } from '../__testUtils__/authorizedScorecards';
import {
  clock,
  domain,
  everything,
  ofAll,
  ofPlatform,
  platform,
  readingOf,
  services,
  storeSmallPlatform,
  teams,
} from '../__testUtils__/smallPlatform';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const caller = { credentials: mockCredentials.user() };
const period = { days: 90 };

describe('platforms and the organisation', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
    await storeSmallPlatform(knex);
  });

  const scorecards = (visible = everything, denied: string[] = []) =>
    authorizedScorecards({ knex, visible, denied, clock });

  it('tell how many teams use a platform, and in which way', async () => {
    const scorecard = await scorecards().readScorecard(
      { ...ofPlatform, period },
      caller,
    );
    expect(scorecard.scope).toEqual({
      ...{ type: 'platform', ref: platform, title: platform, members: 4 },
    });
    expect(readingOf(scorecard, 'adoption-rate')).toMatchObject({
      ...{ state: 'measured', value: 2 / 4, sampleSize: 4 },
      previous: { value: 1 / 4 },
    });
    expect(readingOf(scorecard, 'voluntary-adoption-rate')?.value).toBe(1 / 4);
    expect(readingOf(scorecard, 'deployment-frequency')?.state).toBe(
      'not-collected',
    );
    expect(readingOf(scorecard, 'core-platforms')).toBeUndefined();
  });

  it('tell the same of the organisation, with all of its entities', async () => {
    const scorecard = await scorecards().readScorecard(
      { ...ofAll, period },
      caller,
    );
    expect(scorecard.scope).toMatchObject({ type: 'organisation', members: 6 });
    expect(readingOf(scorecard, 'capability-adoption')?.value).toBe(2 / 4);
    expect(
      readingOf(scorecard, 'platforms-with-product-manager'),
    ).toMatchObject({ value: 1, sampleSize: 1 });
  });

  it('carry what other services answer of a single entity or a platform', async () => {
    const answering = authorizedScorecards({
      ...{ knex, clock, visible: everything },
      capabilities: {
        capabilitiesOf: async ({ ref }) => ({
          capabilities: [],
          next: { capability: `of ${ref}`, because: 'effort' },
        }),
      },
    });
    const [ref] = services;
    const entityScorecard = await answering.readScorecard(
      { ref, period },
      caller,
    );
    expect(entityScorecard).toMatchObject({
      ...{ capabilities: [], next: { capability: `of ${ref}` } },
      keyResults: [],
    });
    expect(entityScorecard.summary).toBe('Uses 1 of 1 applicable capability.');
    const ofAllOfThem = await answering.readScorecard(
      { ...ofAll, period },
      caller,
    );
    expect(ofAllOfThem.keyResults).toBeUndefined();
  });

  it('count the platforms of a domain', async () => {
    const scorecard = await scorecards().readScorecard(
      { ref: domain, period },
      caller,
    );
    expect(readingOf(scorecard, 'core-platforms')?.value).toBe(1);
  });

  it('need a permission of their own for the organisation', async () => {
    const without = scorecards(everything, [
      'platform-value.organisation.read',
    ]);
    await expect(
      without.readScorecard({ ...ofAll, period }, caller),
    ).rejects.toThrow(/platform-value\.organisation\.read/);
    await expect(
      without.readScorecard({ ...ofPlatform, period }, caller),
    ).resolves.toBeDefined();
  });

  it.each([
    ['a platform', ofPlatform],
    ['the organisation', ofAll],
  ])('hide %s from who could learn what one member did', async (_, of) => {
    const visible = everything.filter(ref => ref !== services[1]);
    const scorecard = await scorecards(visible).readScorecard(
      { ...of, period },
      caller,
    );
    const readings = scorecard.categories.flatMap(each => each.readings);
    expect(new Set(readings.map(({ reason }) => reason))).toEqual(
      new Set(['hidden']),
    );
    expect(JSON.stringify(scorecard)).not.toMatch(/"value"/);
  });

  it('do not tell a hidden platform from one that is not there', async () => {
    for (const ref of [platform, 'system:default/nothing', services[0]]) {
      await expect(
        scorecards(services).readScorecard(
          { ref, of: 'platform', period },
          caller,
        ),
      ).rejects.toThrow(`no entity '${ref}' is known`);
    }
  });

  it('name the periods there are when asked for another', async () => {
    await expect(
      scorecards().readScorecard({ ...ofAll, period: { days: 7 } }, caller),
    ).rejects.toThrow(/days=90&asOf=2026-11-24/);
  });

  it('show only rows that the caller may see, and in pages', async () => {
    const visible = everything.filter(ref => ref !== teams[2]);
    const question = {
      ...{ ...ofPlatform, period, metricId: 'adoption-rate', limit: 2 },
    };
    const read = (cursor?: string) =>
      scorecards(visible).readEvidence({ ...question, cursor }, caller);
    const first = await read();
    const second = await read(first.nextCursor);
    expect(first).toMatchObject({ total: 4, hidden: 1 });
    expect(
      [...first.rows, ...second.rows].map(row => [
        row.entity,
        row.externalId,
        row.at,
      ]),
    ).toEqual([
      [teams[3], 'not-adopted', '2026-11-23T09:00:00.000Z'],
      [teams[1], 'mandated', '2026-10-10T00:00:00.000Z'],
      [teams[0], 'voluntary', '2026-05-10T00:00:00.000Z'],
    ]);
    expect(second.nextCursor).toBeUndefined();
  });
});
