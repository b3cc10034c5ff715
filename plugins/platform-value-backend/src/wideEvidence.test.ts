import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { parseCsv } from './__testUtils__/parseCsv';
import { createTestDatabase } from './__testUtils__/testDatabase';
import { evidenceCsv } from './http/evidenceCsv';
import { authorizedScorecards } from './scorecards/__testUtils__/authorizedScorecards';
import {
  clock,
  everything,
  ofAll,
  ofPlatform,
  readingOf,
  storeSmallPlatform,
} from './scorecards/__testUtils__/smallPlatform';

jest.setTimeout(60_000);

const createDatabase = createTestDatabase();
const caller = { credentials: mockCredentials.user() };
const period = { days: 90 };

describe('evidence of platforms and of the organisation', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
    await storeSmallPlatform(knex);
  });

  const scorecards = () =>
    authorizedScorecards({ knex, clock, visible: everything });

  it.each([
    ['adoption-rate', ofPlatform],
    ['voluntary-adoption-rate', ofPlatform],
    ['capability-adoption', ofPlatform],
    ['platforms-with-product-manager', ofAll],
    ['capability-adoption', ofAll],
  ])('gives %s again from the exported rows', async (metricId, of) => {
    const asked = { ...of, period };
    const scorecard = await scorecards().readScorecard(asked, caller);
    const evidence = await scorecards().readEvidence(
      { ...asked, metricId },
      caller,
    );
    const rows = parseCsv(evidenceCsv(evidence));
    const count = rows.filter(({ role }) => role === 'numerator').length;
    expect(rows.length).toBeGreaterThan(0);
    expect(count / rows.length).toBe(readingOf(scorecard, metricId)?.value);
    expect(evidence).toMatchObject({ hidden: 0, mayExclude: false });
  });
});
