import type { Knex } from 'knex';
import {
  DatabaseEntityStore,
  type MirroredEntity,
} from '../../catalog/DatabaseEntityStore';
import type { Membership } from '../../catalog/memberships';
import type { Trait } from '../../catalog/traits';
import { DatabaseDefinitionsStore } from '../../platforms/DatabaseDefinitionsStore';
import { parseDocument } from '../../platforms/parseDocument';
import {
  DatabaseSignalStore,
  type StoredSignal,
} from '../../signals/DatabaseSignalStore';
import { refreshAdoptions } from '../stored/refreshAdoptions';

/** Midnight, UTC. */
export const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

function mirrored(
  ref: string,
  traits: Trait[],
  memberships: Membership[],
): MirroredEntity {
  const kind = ref.slice(0, ref.indexOf(':'));
  return { ref, uid: ref, kind, title: ref, memberships, traits };
}

/** A service of a team, in a domain. */
export function service(
  name: string,
  { team = 'group:default/shop', traits = [] as Trait[] } = {},
): MirroredEntity {
  const ref = `component:default/${name}`;
  return mirrored(
    ref,
    [{ trait: 'type', key: '', value: 'service' }, ...traits],
    [
      { relation: 'owner', target: team },
      { relation: 'domain', target: 'domain:default/selling' },
    ],
  );
}

/** A group, so that it has a page of its own. */
export function group(name: string): MirroredEntity {
  return mirrored(`group:default/${name}`, [], []);
}

const delivery = mirrored(
  'system:default/delivery',
  [{ trait: 'type', key: '', value: 'platform' }],
  [],
);

/** That a file was there from a day on, or gone. */
export function fileSignal(
  entityId: number,
  file: string,
  day: string,
  outcome: 'open' | 'resolved' = 'open',
): StoredSignal {
  return {
    ...{ entityId, sourceId: 1, kind: 'evidence' as const, outcome },
    externalId: `file ${file} ${file} ${day}`,
    at: midnight(day),
    sourceUpdatedAt: midnight(day),
    facts: { sha: '0123456789abcdef', line: 1 },
  };
}

/** A store of tests, with what fills it. */
export function openAdoptionStore(knex: Knex, now: Date) {
  const definitions = new DatabaseDefinitionsStore(knex);
  const entities = new DatabaseEntityStore(knex);
  const signals = new DatabaseSignalStore(knex);
  return {
    definitions,
    clear: () =>
      knex.raw(
        'truncate entities, entity_traits, memberships, stale_adoptions, signals, adoption_histories, adoption_reasons, adoption_definitions, definitions_documents, dirty_entities, fact_watches, sources, partitions, assignments, streams, exclusions',
      ),
    mirror: (...all: MirroredEntity[]) =>
      entities.store([delivery, ...all], now),
    async define(text: string) {
      const parsed = parseDocument(text);
      if ('mistakes' in parsed) throw new Error(parsed.mistakes.join('\n'));
      await definitions.store('a', parsed.document, now);
    },
    signals: (...all: StoredSignal[]) => signals.store(all, now),
    /** As the engine does when it linked them. */
    mark: (...ids: number[]) =>
      knex('stale_adoptions').insert(
        ids.map(id => ({ since: now, entity_id: id })),
      ),
    refresh: (measuresOf?: (event: string) => string[]) =>
      refreshAdoptions({
        ...{ knex, definitions, measuresOf },
        clock: () => now,
        signal: new AbortController().signal,
      }),
    /** Files of the entities were watched since ever, usage too where asked for. */
    async watch(entityIds: number[], kinds: number[] = [10]) {
      await knex.raw(
        `insert into sources (source_id, id) overriding system value values (1, 'github') on conflict do nothing`,
      );
      for (const id of entityIds) {
        await knex.raw(
          `insert into partitions (partition_id, source_id, key) overriding system value values (?, 1, ?)`,
          [id, String(id)],
        );
        await knex('assignments').insert({
          ...{ entity_id: id, source_id: 1, partition_id: id, selector: '{}' },
        });
        await knex('streams').insert({
          ...{ partition_id: id, source_id: 1, stream: 'evidence', kinds },
          ...{ covered_from: '2020-01-01', watched_until: now, complete: true },
        });
      }
    },
  };
}
