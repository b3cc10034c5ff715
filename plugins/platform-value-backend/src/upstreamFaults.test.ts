import type { Source } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import type { World } from 'platform-value-upstreams';
import { digest } from './__testUtils__/faults/digest';
import { faultCases, type FaultCase } from './__testUtils__/faults/faultCases';
import { keysIn } from './__testUtils__/faults/keysIn';
import { liveThrough, settledAt } from './__testUtils__/faults/liveThrough';
import { smallWorld } from './__testUtils__/faults/smallWorld';
import {
  readFacts,
  unseenClaims,
  type KnownFact,
} from './__testUtils__/faults/unseenClaims';
import { createTestDatabase } from './__testUtils__/testDatabase';

const createDatabase = createTestDatabase();

type Upstream = keyof typeof faultCases;

const cases = Object.entries(faultCases).flatMap(([upstream, rows]) =>
  Object.entries(rows).map(
    ([fault, row]: [string, FaultCase]) =>
      [upstream as Upstream, fault, row] as const,
  ),
);

/** A portal to which nothing happened. */
interface Calm {
  world: World;
  lines: Record<string, string[]>;
  known: KnownFact[];
}

describe('a portal that lives through', () => {
  let knex: Knex;
  const calms = new Map<string, Promise<Calm>>();

  beforeAll(async () => {
    knex = await createDatabase();
    // What never answers is not waited for as long as in life.
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    jest
      .spyOn(AbortSignal, 'timeout')
      .mockImplementation(milliseconds => timeout(milliseconds / 10));
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await knex.destroy();
  });

  /** Each is looked at once, however many faults are held against it. */
  function calmOf(upstream: Upstream, { world, dataCenter }: FaultCase) {
    const name = world ?? upstream;
    const key = `${name} ${dataCenter ?? false}`;
    const calm = calms.get(key) ?? liveCalmly(upstream, smallWorld(name));
    calms.set(key, calm);
    return calm;

    async function liveCalmly(of: Upstream, organisation: World) {
      await liveThrough({
        ...{ knex, world: organisation, upstream: of, dataCenter },
        ...{ faults: [], known: [] },
      });
      const lines = await digest(knex, settledAt);
      return { world: organisation, lines, known: await readFacts(knex) };
    }
  }

  it.each(cases)('%s: %s', async (upstream, fault, row) => {
    const { world, lines, known } = await calmOf(upstream, row);
    const { dataCenter, beside = [], strikes = { share: 0.4 } } = row;
    const { seen, logger } = await liveThrough({
      ...{ knex, world, upstream, dataCenter, known },
      faults: [{ name: fault, ...strikes }, ...beside],
    });

    const struck = seen.map(phase => phase.struck[fault] ?? 0);
    expect(Math.max(...struck)).toBeGreaterThan(0);
    const claims = seen.flatMap(phase => (row.believed ? [] : phase.claims));
    expect(claims).toEqual([]);
    assertTold(row, seen[0].health);
    expect(logger.error).not.toHaveBeenCalled();

    const after = await digest(knex, settledAt);
    expect(await unseenClaims(knex, known)).toEqual([]);
    assertSettled(row, after, lines);
  });
});

function assertTold({ told, waits }: FaultCase, { state, streams }: Source) {
  const errors = streams.flatMap(({ lastError }) => lastError ?? []);
  if (told) {
    const [{ code, remedy }] = errors;
    expect({ code, remedy }).toEqual({
      ...{ code: told.code, remedy: expect.stringContaining(told.remedy) },
    });
    expect(['failing', 'partly-failing']).toContain(state);
  }
  if (waits)
    expect({ state, errors }).toEqual({ state: 'backfilling', errors: [] });
}

type Lines = Record<string, string[]>;

/** As calm portals are, as far as its upstream ever says so. */
function assertSettled(row: FaultCase, after: Lines, calm: Lines) {
  const { staysAsTold, staysUnknown, leaves } = row;
  if (staysAsTold) expect(keysIn(after)).toEqual(keysIn(calm));
  else if (staysUnknown) {
    expect(calm.signals).toEqual(expect.arrayContaining(after.signals));
  } else expect(without(leaves, after)).toEqual(calm);
}

function without(pattern: RegExp | undefined, lines: Record<string, string[]>) {
  const entries = Object.entries(lines).map(([table, all]) => [
    table,
    all.filter(line => !pattern?.test(line)),
  ]);
  return Object.fromEntries(entries);
}
