import type { Knex } from 'knex';
import { readDatedEntities } from '../../catalog/readDatedEntities';
import { carriesSignals } from '../../catalog/memberships';
import type { DatabaseDefinitionsStore } from '../../platforms/DatabaseDefinitionsStore';
import type { DefinitionsInForce } from '../../platforms/DefinitionsInForce';
import { makeHistories } from '../history/makeHistories';
import { readExemptions } from '../reasons/readExemptions';
import { followDefinitions } from './followDefinitions';
import { readEvidence } from './readEvidence';
import { namedBy, resolveEvents, type MeasuresOf } from './resolveEvents';
import { storeHistories } from './storeHistories';
import { watchFacts } from './watchFacts';

/** Short takes: whoever marks a taken entity waits for them. */
const entitiesAtOnce = 200;

/** @internal */
export interface RefreshAdoptionsOptions {
  knex: Knex;
  definitions: Pick<DatabaseDefinitionsStore, 'readInForce'>;
  clock: () => Date;
  signal: AbortSignal;
  /** Finds the measures that count an event; none by default. */
  measuresOf?: MeasuresOf;
}

const take = `
  delete from stale_adoptions s using (
    select entity_id from stale_adoptions order by entity_id limit ${entitiesAtOnce} for update skip locked
  ) t where s.entity_id = t.entity_id returning s.entity_id`;

const markDirty = `
  insert into dirty_entities (since, entity_id)
  select ?::timestamptz, i.entity_id from unnest(?::int4[]) as i(entity_id)
  order by i.entity_id
  on conflict (entity_id) do nothing`;

/**
 * Makes the histories of some entities anew, and marks those of which
 * something changed for their readings.
 */
export async function refreshHistories(
  tx: Knex,
  definitions: DefinitionsInForce,
  { entityIds, now }: { entityIds: number[]; now: Date },
): Promise<void> {
  const entities = await readDatedEntities(tx, entityIds);
  const measures = namedBy(definitions, 'event');
  const evidence = await readEvidence(tx, entityIds, measures);
  const exemptions = await readExemptions(tx, entityIds);
  const histories = entities
    .filter(({ kind }) => carriesSignals(kind))
    .flatMap(entity =>
      makeHistories(definitions, {
        entity,
        evidence: evidence.get(entity.entityId)!,
        exemptions: exemptions.get(entity.entityId) ?? [],
      }),
    );
  const changed = await storeHistories(tx, histories, { entityIds, now });
  if (changed.length) await tx.raw(markDirty, [now, changed]);
}

async function refreshSome(
  tx: Knex.Transaction,
  definitions: DefinitionsInForce,
  now: Date,
): Promise<number> {
  const { rows } = await tx.raw(take);
  const entityIds: number[] = rows
    .map((row: { entity_id: number }) => row.entity_id)
    .sort((one: number, other: number) => one - other);
  if (entityIds.length) {
    await refreshHistories(tx, definitions, { entityIds, now });
  }
  return entityIds.length;
}

/** The definitions that histories are made by. */
export async function readEffectiveDefinitions({
  definitions,
  measuresOf = () => [],
}: Pick<
  RefreshAdoptionsOptions,
  'definitions' | 'measuresOf'
>): Promise<DefinitionsInForce> {
  return resolveEvents(await definitions.readInForce(), measuresOf);
}

/**
 * Brings histories up to date: of entities that are marked, and of all when the
 * definitions changed. Cut in between, what is left is marked still.
 */
export async function refreshAdoptions(
  options: RefreshAdoptionsOptions,
): Promise<void> {
  const { knex, clock, signal } = options;
  const inForce = await readEffectiveDefinitions(options);
  await knex.transaction(async tx => {
    await followDefinitions(tx, inForce, clock());
    await watchFacts(tx, namedBy(inForce, 'fact'), clock());
  });
  let took = 1;
  while (took > 0) {
    signal.throwIfAborted();
    took = await knex.transaction(tx => refreshSome(tx, inForce, clock()));
  }
}
