import { useTinyServer } from '../../__testUtils__/tinyServer';
import { tinySha } from '../../testing/tinyTime';

const tiny = useTinyServer();
const checkout = '/repos/acme/checkout';

async function get<Body>(path: string): Promise<Body> {
  return (await tiny.client().get<Body>(checkout + path)).body;
}

describe('commits and what lies between them', () => {
  const shasOf = (commits: { sha: string }[]) => commits.map(({ sha }) => sha);

  it.each([
    ['per_page=1', [38]],
    [`sha=${tinySha('c', 5)}&per_page=2`, [5, 4]],
    ['since=2026-02-11T12:00:00Z', [38, 37]],
    ['until=2026-01-06T12:00:00Z', [1, 0]],
    [
      'since=2026-01-05T00:00:00Z&until=2026-01-14T00:00:00Z&path=README.md',
      [8, 4, 0],
    ],
    ['author=renovate[bot]&until=2026-01-20T00:00:00Z', [14, 9, 4]],
  ])('are listed with %s as %j', async (query, indexes) => {
    const commits = await get<{ sha: string }[]>(`/commits?${query}`);
    expect(shasOf(commits)).toEqual(indexes.map(i => tinySha('c', i)));
  });

  it('refuse the history of an empty repository with 409', async () => {
    const { status, body } = await tiny
      .client()
      .get('/repos/acme/blank/commits');
    expect([status, body]).toMatchObject([
      409,
      { message: 'Git Repository is empty.' },
    ]);
  });

  it('name the pull request of a merge and of a branch commit', async () => {
    for (const sha of [tinySha('c', 5), tinySha('b', 51)]) {
      expect(await get(`/commits/${sha}/pulls`)).toMatchObject([
        { number: 11 },
      ]);
    }
  });

  interface Comparison {
    commits: { sha: string }[];
    files: { filename: string }[];
  }

  it('compare two points of the default branch', async () => {
    const basehead = `${tinySha('c', 1)}...v1.3.0`;
    const comparison = await get<Comparison>(`/compare/${basehead}`);
    expect(comparison).toMatchObject({
      status: 'ahead',
      ahead_by: 2,
      behind_by: 0,
      total_commits: 2,
      base_commit: { sha: tinySha('c', 1) },
      merge_base_commit: { sha: tinySha('c', 1) },
    });
    expect(shasOf(comparison.commits)).toEqual([
      tinySha('c', 2),
      tinySha('c', 3),
    ]);
    expect(comparison.files.map(({ filename }) => filename)).toEqual([
      'src/part-2.ts',
      'src/part-0.ts',
    ]);
  });

  it.each([
    ['main...v1.3.0', 'behind', 0, 34],
    ['main...main', 'identical', 0, 0],
    [`v1.7.0...${tinySha('b', 52)}`, 'diverged', 3, 3],
  ])('compare %s as %s', async (basehead, status, ahead_by, behind_by) => {
    expect(await get(`/compare/${basehead}`)).toMatchObject({
      status,
      ahead_by,
      behind_by,
    });
  });

  it('refuse to compare what has no common commit', async () => {
    const basehead = `main...${tinySha('c', 39)}`;
    const { status } = await tiny
      .client()
      .get(`${checkout}/compare/${basehead}`);
    expect(status).toBe(404);
  });

  it('give pages of a comparison when asked, and its files once', async () => {
    const path = `/compare/v1.3.0...main?per_page=10&page=`;
    const first = await get<Comparison>(`${path}1`);
    const second = await get<Comparison>(`${path}2`);
    expect([first.commits.length, first.files.length > 0]).toEqual([10, true]);
    expect([second.commits.length, second.files.length]).toEqual([10, 0]);
    const seen = new Set(shasOf([...first.commits, ...second.commits]));
    expect(seen.size).toBe(20);
  });
});
