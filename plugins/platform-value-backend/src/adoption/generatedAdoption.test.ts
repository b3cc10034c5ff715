import type { Knex } from 'knex';
import {
  adoptionTruth,
  generateWorld,
  organisationOf,
  type World,
} from 'platform-value-upstreams';
import { startWorld } from '../__testUtils__/startWorld';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import { DatabaseDefinitionsStore } from '../platforms/DatabaseDefinitionsStore';
import { parseDocument } from '../platforms/parseDocument';
import { DatabaseSourceStore } from '../signals/DatabaseSourceStore';
import { PushedSignals } from '../signals/push/PushedSignals';
import {
  adoptionClassAt,
  openInterval,
  parallelSince,
} from './adoptionClassAt';
import type { AdoptionHistory } from './history/AdoptionHistory';
import { readCapabilityHistories } from './stored/readCapabilityHistories';
import { refreshAdoptions } from './stored/refreshAdoptions';

jest.setTimeout(300_000);

const createDatabase = createTestDatabase();
const day = 86_400_000;
const end = Date.UTC(2026, 10, 1);
const start = end - 500 * day;
const moments = [0, 60, 200, 350].map(days => end - 1000 - days * day);

/** Those that are seen by events need a measure that the portal sets up. */
function isSeenByEvents(history: AdoptionHistory): boolean {
  return history.channels.includes('usage');
}

function definitionsText(world: World): string {
  const files = world.repositories.flatMap(each => each.files ?? []);
  return files.find(({ path }) => path === 'definitions.yaml')!.text;
}

async function define(knex: Knex, text: string): Promise<void> {
  const parsed = parseDocument(text);
  if ('mistakes' in parsed) throw new Error(parsed.mistakes.join('\n'));
  const store = new DatabaseDefinitionsStore(knex);
  await store.store('a', parsed.document, new Date(end));
}

function callsOf({ pushes }: World): object[] {
  const rows: object[] = [];
  for (const [name, component] of pushes!.components) {
    for (let at = Date.parse(pushes!.firstDay); at < pushes!.end; at += day) {
      const date = new Date(at).toISOString().slice(0, 10);
      for (const { fact, calls } of component.dayOf(date)?.facts ?? []) {
        rows.push({
          ...{ externalId: `${fact}-${date}`, kind: 'evidence', value: calls },
          ...{ entity: `component:default/${name}`, metricId: fact },
          at: `${date}T23:59:59Z`,
        });
      }
    }
  }
  return rows;
}

async function push(knex: Knex, world: World): Promise<void> {
  const pushed = new PushedSignals({
    ...{ knex, sources: new DatabaseSourceStore(knex) },
    rules: { metricIds: new Set(), production: /./ },
  });
  const rows = callsOf(world);
  for (let i = 0; i < rows.length; i += 5000) {
    const { rejected } = await pushed.store(
      {
        ...{ subject: 'platform', rows: rows.slice(i, i + 5000) },
        watchedFrom: new Date(world.pushes!.firstDay),
      },
      new Date(end),
    );
    expect(rejected).toEqual([]);
  }
}

describe.each([7])('the generated organisation of seed %i', seed => {
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startWorld>>;
  let histories: AdoptionHistory[];
  let refs: Map<number, string>;

  beforeAll(async () => {
    knex = await createDatabase();
    backend = await startWorld({
      knex,
      open: host => generateWorld({ seed, services: 20, start, end, host }),
      now: () => new Date(end),
    });
    await backend.collect();
    await push(knex, backend.world);
    await define(knex, definitionsText(backend.world));
    await refreshAdoptions({
      ...{ knex, definitions: new DatabaseDefinitionsStore(knex) },
      clock: () => new Date(end),
      signal: new AbortController().signal,
    });
    const rows = await knex('entities').select('entity_id', 'ref');
    refs = new Map(rows.map(({ entity_id: id, ref }) => [id, ref]));
    histories = await readCapabilityHistories(knex, [...refs.keys()]);
  });

  afterAll(async () => {
    await backend.server.close();
    await knex.destroy();
  });

  it.each(moments)('stands at %d to each capability as it really did', at => {
    const organisation = organisationOf(backend.world);
    const differences: object[] = [];
    const classes = new Set<string>();
    for (const history of histories.filter(each => !isSeenByEvents(each))) {
      const { capability } = history;
      const entity = refs.get(history.entity)!;
      const truth = adoptionTruth(organisation, { entity, at }).get(capability);
      const asOf = at / 1000;
      const found = {
        class: adoptionClassAt(history, asOf),
        since: openInterval(history, asOf)?.start,
        parallelSince: parallelSince(history, asOf),
      };
      const seconds = (time?: number) => time && time / 1000;
      const expected = {
        class: truth?.class ?? 'not-applicable',
        since: seconds(truth?.since),
        parallelSince: seconds(truth?.parallelSince),
      };
      classes.add(expected.class);
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        differences.push({ entity, capability, found, expected });
      }
    }
    expect(differences).toEqual([]);
    expect(classes.size).toBeGreaterThanOrEqual(4);
  });
});
