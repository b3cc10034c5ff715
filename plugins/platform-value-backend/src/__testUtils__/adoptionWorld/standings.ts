import type { Knex } from 'knex';
import { adoptionTruth, type Organisation } from 'platform-value-upstreams';
import {
  adoptionClassAt,
  mandatesAt,
  openInterval,
  parallelSince,
} from '../../adoption/adoptionClassAt';
import { readCapabilityHistories } from '../../adoption/stored/readCapabilityHistories';

/** How an entity stands to a capability; epoch seconds. */
export interface StandingAt {
  class: string;
  since?: number;
  parallelSince?: number;
}

/** By entity ref and capability; those that a capability is not for are left out. */
export type Standings = Map<string, StandingAt>;

/** How all entities stood at a moment (epoch seconds), out of the store. */
export async function storedStandings(
  knex: Knex,
  at: number,
): Promise<Standings> {
  const histories = await readAll(knex);
  return applicable(
    histories.map(({ ref, history }): [string, StandingAt] => [
      `${ref} ${history.capability}`,
      {
        class: adoptionClassAt(history, at),
        since: openInterval(history, at)?.start,
        parallelSince: parallelSince(history, at),
      },
    ]),
  );
}

async function readAll(knex: Knex) {
  const rows: { entity_id: number; ref: string }[] = await knex(
    'entities',
  ).select('entity_id', 'ref');
  const refs = new Map(rows.map(({ entity_id: id, ref }) => [id, ref]));
  const histories = await readCapabilityHistories(knex, [...refs.keys()]);
  return histories.map(history => ({
    ref: refs.get(history.entity)!,
    history,
  }));
}

/** Standings of a moment (epoch seconds) that are under a mandate, out of the store. */
export async function countMandated(knex: Knex, at: number): Promise<number> {
  const histories = await readAll(knex);
  return histories.filter(
    ({ history }) =>
      adoptionClassAt(history, at) !== 'not-applicable' &&
      mandatesAt(history, at).length > 0,
  ).length;
}

/** How all entities really stood at a moment (epoch seconds). */
export function trueStandings(
  organisation: Organisation,
  at: number,
): Standings {
  const seconds = (time?: number) => time && time / 1000;
  return applicable(
    [...organisation.signs.keys()].flatMap(entity =>
      [...adoptionTruth(organisation, { entity, at: at * 1000 })].map(
        ([capability, truth]): [string, StandingAt] => [
          `${entity} ${capability}`,
          {
            class: truth.class,
            since: seconds(truth.since),
            parallelSince: seconds(truth.parallelSince),
          },
        ],
      ),
    ),
  );
}

function applicable(standings: [string, StandingAt][]): Standings {
  return new Map(
    standings.filter(([, standing]) => standing.class !== 'not-applicable'),
  );
}
