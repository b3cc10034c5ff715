import {
  openOrganisation,
  type GithubOrganisation,
} from './GithubOrganisation';
import { measureCalls } from './measureCalls';

jest.setTimeout(60_000);

describe('measureCalls', () => {
  let organisation: GithubOrganisation;

  beforeEach(async () => {
    organisation = await openOrganisation({ seed: 3, services: 12, days: 14 });
  });

  afterEach(() => organisation.server.close());

  it('counts the calls of a refresh, and of one in which nothing moved', async () => {
    const found = await measureCalls(organisation, 0.3);
    expect(found.entities).toBeGreaterThanOrEqual(found.partitions);
    expect(found.refresh.moved).toBeGreaterThanOrEqual(0.3);
    expect(found.refresh.total).toBeGreaterThan(found.idle.total);
    expect(found.refresh.signals).toBeGreaterThan(0);
    // one look at 28 repositories, and nothing to read
    expect(found.idle).toEqual({
      byRoute: { 'POST /graphql': 1 },
      total: 1,
      moved: 0,
      signals: 0,
    });
  });

  it('says when too little moves within a day', async () => {
    await expect(measureCalls(organisation, 2)).rejects.toThrow(
      'too little moved within a day',
    );
  });
});
