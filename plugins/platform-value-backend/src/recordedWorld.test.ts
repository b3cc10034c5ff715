import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { readRecordedWorld } from 'platform-value-upstreams';
import { startWorld } from './__testUtils__/startWorld';
import { createTestDatabase } from './__testUtils__/testDatabase';

jest.setTimeout(300_000);

const folder = resolvePackagePath(
  'backstage-plugin-platform-value-backend',
  '../../../shared/recorded',
);
const isThere = existsSync(join(folder, 'histories'));
const createDatabase = createTestDatabase();
const days = 365;

interface History {
  commits: {
    sha: string;
    authoredAt: string;
    committedAt: string;
    pullRequest: number | null;
    author: string;
  }[];
  tags: { sha: string; createdAt: string }[];
}

/** Straight from the file: what the recordings' own README says, in few lines. */
function expectedOf(file: string, start: number, end: number) {
  const { commits, tags }: History = JSON.parse(
    readFileSync(join(folder, 'histories', file), 'utf8'),
  );
  const oldestFirst = [...commits].reverse();
  const position = new Map(oldestFirst.map(({ sha }, index) => [sha, index]));
  const deployed = new Map<string, number>();
  for (const { sha, createdAt } of tags) {
    if (!position.has(sha)) continue;
    const at = Math.floor(Date.parse(createdAt) / 1000);
    deployed.set(sha, Math.min(at, deployed.get(sha) ?? Infinity));
  }
  const deployments = [...deployed].map(([sha, at]) => ({
    at,
    position: position.get(sha)!,
  }));
  const changes = new Map<
    number,
    { first: number; last: number; at: number }
  >();
  oldestFirst.forEach((commit, index) => {
    if (commit.pullRequest === null || commit.author !== 'human') return;
    const first = Math.floor(Date.parse(commit.authoredAt) / 1000);
    const at = Math.floor(Date.parse(commit.committedAt) / 1000);
    const known = changes.get(commit.pullRequest);
    changes.set(commit.pullRequest, {
      first: Math.min(first, known?.first ?? Infinity),
      last: index,
      at,
    });
  });
  const leads = [...changes.values()].flatMap(change => {
    const times = deployments
      .filter(each => each.position >= change.last && each.at >= change.at)
      .map(each => each.at);
    const at = Math.min(...times);
    return at >= start && at < end ? [(at - change.first) / 3600] : [];
  });
  const counted = deployments.filter(({ at }) => at >= start && at < end);
  leads.sort((a, b) => a - b);
  const half = leads.length / 2;
  return {
    deployments: counted.length,
    leads: leads.length,
    lead: Number.isInteger(half)
      ? (leads[half - 1] + leads[half]) / 2
      : leads[Math.floor(half)],
  };
}

const describeRecorded = isThere ? describe : describe.skip;

describeRecorded(
  `the recorded histories${isThere ? '' : ' (skipped: no recordings here)'}`,
  () => {
    const files = isThere ? readdirSync(join(folder, 'histories')) : [];
    let knex: Knex;
    let backend: Awaited<ReturnType<typeof startWorld>>;

    beforeAll(async () => {
      knex = await createDatabase();
      backend = await startWorld({
        knex,
        open: host => readRecordedWorld({ folder, host }),
        now: world => new Date(world.end),
      });
      await backend.collect();
    });

    afterAll(() => backend.server.close());

    async function readingsOf(repository: string) {
      const entity = backend.world.catalog.find(
        ({ metadata }) =>
          metadata.annotations?.['github.com/project-slug'] === repository,
      )!;
      const resolved = await backend.scorecards.resolve({
        ref: `component:default/${entity.metadata.name}`,
        period: { days },
      });
      const { categories } = await backend.scorecards.compute(resolved);
      const readings = categories.flatMap(category => category.readings);
      const of = (id: string) => readings.find(each => each.metricId === id);
      return { resolved, of };
    }

    it.each(files)('%s is as a short computation says', async file => {
      const repository = file.replace('.json', '').replace('__', '/');
      const { resolved, of } = await readingsOf(repository);
      const { start, end } = resolved.period.current;
      const expected = expectedOf(file, start, end);
      const frequency = of('deployment-frequency');
      expect(frequency?.sampleSize).toBe(expected.deployments);
      expect(frequency?.value).toBeCloseTo(
        expected.deployments / (days / 7),
        9,
      );
      const lead = of('change-lead-time');
      expect(lead?.sampleSize).toBe(expected.leads);
      const shown = lead?.value === undefined ? undefined : expected.lead;
      expect(lead?.value ?? 0).toBeCloseTo(shown ?? 0, 9);
    });

    it('shows the history without tags as a measured zero', async () => {
      const { of } = await readingsOf('openstatusHQ/openstatus');
      expect(of('deployment-frequency')).toMatchObject({
        state: 'measured',
        value: 0,
      });
    });

    it('shows the recorded repository, whose deployments nobody knows', async () => {
      const { of, resolved } = await readingsOf('panjf2000/ants');
      expect(of('deployment-frequency')).toMatchObject({
        state: 'not-collected',
        reason: 'not-expected',
        remedy: expect.stringContaining('platform-value.io/deployments'),
      });
      const { rows } = await knex.raw(
        `select s.kind, count(*)::int as count from signals s join entities e using (entity_id)
         where e.ref = ? group by s.kind order by s.kind`,
        [resolved.scope.ref],
      );
      expect(rows.length).toBeGreaterThan(1);
    });
  },
);
