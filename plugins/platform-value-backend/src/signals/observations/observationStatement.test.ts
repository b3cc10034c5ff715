import type { Knex } from 'knex';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import {
  observationBindings,
  observationStatement,
} from './observationStatement';

jest.setTimeout(120_000);

const createDatabase = createTestDatabase();

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

function scansOf(node: PlanNode): string[] {
  const own = node['Relation Name']
    ? [`${node['Node Type']} ${node['Relation Name']}`]
    : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)];
}

describe('observationStatement', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
    await knex.raw(`
      insert into signals (at, source_updated_at, entity_id, seconds, source_id, kind, outcome, external_id)
      select timestamptz '2026-01-01' + n * interval '20 minutes', now(), 1 + n % 200, 60, 1, k.kind, 1, n::text
      from generate_series(1, 20000) n, (values (1), (2), (3), (4)) k(kind)`);
    await knex.raw(`
      insert into signals (at, source_updated_at, entity_id, value, source_id, kind, external_id)
      select timestamptz '2026-01-01' + n * interval '20 minutes', now(), 1 + n % 200, n, 1, 12, 'data-freshness ' || n
      from generate_series(1, 20000) n`);
    await knex.raw(`
      insert into signals (at, source_updated_at, entity_id, value, source_id, kind, external_id, facts)
      select timestamptz '2026-01-01' + n * interval '20 minutes', now(), 1 + n % 200, n, 1, k.kind, k.words || n,
        '{"measure":"new-users","method":"n-day","zone":"UTC","size":120,"day":30}'
      from generate_series(1, 20000) n,
        (values (6, 'daily-active-users '), (7, 'day-30 '), (8, 'run '), (10, 'fact flag-evaluations ')) k(kind, words)`);
    await knex.raw(`
      insert into links (at, entity_id, seconds, lag, source_id, kind, method, from_id, to_id)
      select timestamptz '2026-01-01' + n * interval '20 minutes', 1 + n % 200, 60, 60, 1, k.kind, 1, n::text, n::text
      from generate_series(1, 20000) n, (values (1), (2), (3)) k(kind)`);
    await knex.raw('vacuum analyze signals, links');
  });

  async function plan(members: number): Promise<string[]> {
    const start = Date.UTC(2026, 2, 1) / 1000;
    const bindings = observationBindings(
      {
        members: Array.from({ length: members }, (_, index) => ({
          entityId: index + 1,
          ref: `component:default/${index}`,
          from: -Infinity,
          to: Infinity,
        })),
        window: { start, end: start + 90 * 86_400 },
      },
      start,
    );
    const statement = observationStatement({
      excluding: false,
      identified: false,
    });
    // How many pages are known to be all visible depends on what else runs; that
    // the indexes hold all columns does not.
    return knex.transaction(async tx => {
      await tx.raw(
        'set local enable_bitmapscan = off; set local enable_seqscan = off',
      );
      const { rows } = await tx.raw(
        `explain (format json) ${statement}`,
        bindings,
      );
      return scansOf(rows[0]['QUERY PLAN'][0].Plan);
    });
  }

  it.each([1, 10])(
    'reads nothing but covering indexes for %i entities',
    async members => {
      const scans = await plan(members);
      const tables = scans.filter(scan => /signals|links/.test(scan));
      expect(tables).toEqual([
        'Index Only Scan signals_deployment',
        'Index Only Scan signals_change',
        'Index Only Scan links',
        'Index Only Scan signals_build',
        'Index Only Scan signals_incident',
        'Index Only Scan links',
        'Index Only Scan links',
        'Index Only Scan signals_measurement',
        'Index Only Scan signals_usage',
        'Index Only Scan signals_retention',
        'Index Only Scan signals_cost',
        'Index Only Scan signals_evidence',
      ]);
    },
  );
});
