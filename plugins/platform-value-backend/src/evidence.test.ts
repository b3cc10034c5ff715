import type { Knex } from 'knex';
import type { Reading } from 'backstage-plugin-platform-value-common';
import {
  isSnapshot,
  type WindowMetric,
} from 'backstage-plugin-platform-value-node';
import { generateWorld } from 'platform-value-upstreams';
import { recompute } from './__testUtils__/recompute';
import { createTestDatabase } from './__testUtils__/testDatabase';
import { startWorld } from './__testUtils__/startWorld';
import { metrics } from './metrics';

jest.setTimeout(300_000);

const createDatabase = createTestDatabase();
const day = 86_400_000;
const end = Date.UTC(2026, 10, 1);
const period = { asOf: '2026-10-20T09:00:00+02:00', days: 90 };

/** Those of an instant, and those that the configuration makes, are given again in adoptionWorld.test.ts. */
const overPeriods = metrics.filter(
  (metric): metric is WindowMetric => !isSnapshot(metric),
);

describe('evidence', () => {
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startWorld>>;
  const readings = new Map<string, Reading[]>();

  beforeAll(async () => {
    knex = await createDatabase();
    backend = await startWorld({
      knex,
      open: host =>
        generateWorld({
          seed: 3,
          services: 14,
          start: end - 300 * day,
          end,
          host,
        }),
      now: () => new Date(end),
    });
    await backend.collect();
    for (const ref of scopes()) {
      const { resolved } = await everything(ref);
      const { categories } = await backend.scorecards.compute(resolved);
      readings.set(
        ref,
        categories.flatMap(category => category.readings),
      );
    }
  });

  afterAll(() => backend.server.close());

  function everything(ref: string) {
    return backend.scorecards.resolve({ ref, period }).then(resolved => ({
      resolved,
      visible: new Set(resolved.scope.members.map(member => member.ref)),
    }));
  }

  async function readAll(ref: string, metricId: string) {
    const { resolved, visible } = await everything(ref);
    return backend.scorecards.readEvidence(resolved, { metricId, visible });
  }

  function scopes(): string[] {
    return backend.world.catalog
      .filter(({ kind }) => ['Component', 'Group', 'System'].includes(kind))
      .map(({ kind, metadata }) => `${kind}:default/${metadata.name}`);
  }

  it.each(overPeriods.map(metric => [metric.id, metric] as const))(
    'gives %s again from the exported rows',
    async (metricId, { figure }) => {
      let compared = 0;
      for (const ref of scopes()) {
        const reading = readings
          .get(ref)
          ?.find(each => each.metricId === metricId);
        if (reading?.value === undefined) continue;
        const evidence = await readAll(ref, metricId);
        const again = recompute(figure, { ...evidence, mayExclude: false });
        expect({ ref, value: again }).toEqual({
          ref,
          value: expect.closeTo(reading.value, 9),
        });
        compared += 1;
      }
      expect(compared).toBeGreaterThan(5);
    },
  );

  it('comes in pages that fit together', async () => {
    const first = backend.world.catalog.find(
      ({ kind }) => kind === 'Component',
    );
    const owner = String(first?.spec.owner);
    const group = owner.includes(':') ? owner : `group:default/${owner}`;
    const { resolved, visible } = await everything(group);
    const metricId = 'pull-request-cycle-time';
    const all = await readAll(group, metricId);
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await backend.scorecards.readEvidence(resolved, {
        metricId,
        visible,
        cursor,
        limit: 7,
      });
      expect(page.total).toBe(all.rows.length);
      ids.push(...page.rows.map(row => row.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(ids.length).toBeGreaterThan(7);
    expect(ids).toEqual(all.rows.map(row => row.id));
  });

  it('leads to the page of the source that shows a row', async () => {
    const ref = scopes().find(each => each.startsWith('Component'))!;
    const { rows } = await readAll(ref, 'pull-request-cycle-time');
    const response = await fetch(rows[0].url!);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('holds back the rows of entities that are hidden, and counts them', async () => {
    const group = scopes().find(each => each.startsWith('System'))!;
    const { resolved } = await everything(group);
    const metricId = 'deployment-frequency';
    const evidence = await backend.scorecards.readEvidence(resolved, {
      metricId,
      visible: new Set(),
    });
    expect(evidence.rows).toEqual([]);
    expect(evidence.hidden).toBe(evidence.total);
    expect(evidence.total).toBeGreaterThan(0);
  });
});
