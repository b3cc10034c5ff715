import { InputError, NotFoundError } from '@backstage/errors';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Scope, ScopeType } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import {
  carriesSignals,
  memberKinds,
  relationCodes,
  type Relation,
} from './memberships';
import type { ScopeMember } from './ScopeMember';
import { traitCodes } from './traits';

/** What a scorecard is about, with the entities it is made of. */
export interface ResolvedScope {
  type: ScopeType;
  entityId: number;
  ref: string;
  title: string;
  /** Refs of the domains it belongs to now. */
  domains: string[];
  /** In order of their ids; one entity can be a member more than once. */
  members: ScopeMember[];
  /** Refs of members that the catalog no longer has, so that nobody can be asked who may see them. */
  gone?: ReadonlySet<string>;
}

const relationsOf: Record<'group' | 'system' | 'domain', Relation[]> = {
  group: ['owner', 'ancestor'],
  system: ['system'],
  domain: ['domain'],
};

const readMembers = `
  select distinct m.entity_id, e.ref, extract(epoch from m.valid_from)::float8 as "from",
    extract(epoch from m.valid_to)::float8 as "to"
  from memberships m join entities e on e.entity_id = m.entity_id
  where m.target = ? and m.relation = any(?::int2[]) and e.kind = any(?::text[])
    and m.valid_to > ? and m.valid_from < ?
  order by m.entity_id, 3`;

interface EntityRow {
  entity_id: number;
  ref: string;
  kind: string;
  title: string;
  domains: string[];
}

const entityColumns = `
  select e.entity_id, e.ref, e.kind, e.title, array(
    select m.target from memberships m where m.entity_id = e.entity_id
      and m.relation = ${relationCodes.code(
        'domain',
      )} and m.valid_to = 'infinity'
    order by 1
  ) as domains
  from entities e`;

/** The same for an entity that is not there and for one that is hidden. */
export function unknownEntity(ref: string): NotFoundError {
  return new NotFoundError(
    `no entity '${ref}' is known; if it is new in the catalog, it is read within ten minutes`,
  );
}

function normalized(ref: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch (error) {
    throw new InputError(
      `'${ref}' is not an entity ref; use kind:namespace/name`,
      error,
    );
  }
}

/** Finds what scorecards are about in the catalog's mirror. */
export class DatabaseScopes {
  constructor(private readonly knex: Knex) {}

  /**
   * The scope of an entity ref, with who belonged to it in the window.
   *
   * @throws NotFoundError when the mirror has no such entity.
   * @throws InputError when its kind has no scorecard.
   */
  async resolve(
    ref: string,
    window: { start: Date; end: Date },
  ): Promise<ResolvedScope> {
    const row = await this.find(ref);
    if (carriesSignals(row.kind)) return entityScope(row);
    const type = rollUpType(row);
    const members = await this.readMembers(row.ref, relationsOf[type], window);
    return { ...baseOf(row), type, members };
  }

  /** Entities that carry signals, those of `ids` that are there now, in order of their ids. */
  async readByIds(ids: number[]): Promise<ResolvedScope[]> {
    const { rows } = await this.knex.raw(
      `${entityColumns} where e.entity_id = any(?::int4[]) and e.removed_at is null and e.kind = any(?::text[])
       order by e.entity_id`,
      [ids, memberKinds],
    );
    return rows.map(entityScope);
  }

  /** Refs of those of `ids` that are there now. */
  async readRefs(ids: number[]): Promise<string[]> {
    return this.knex('entities')
      .whereIn('entity_id', ids)
      .whereNull('removed_at')
      .orderBy('entity_id')
      .pluck('ref');
  }

  /** What refs are about, by ref; unknown ones are left out. */
  async readByRefs(refs: string[]): Promise<Map<string, Scope>> {
    const { rows } = await this.knex.raw(
      `${entityColumns} where e.ref = any(?::text[]) and e.removed_at is null`,
      [refs],
    );
    return new Map(
      rows.map((row: EntityRow): [string, Scope] => [
        row.ref,
        {
          type: carriesSignals(row.kind) ? 'entity' : rollUpType(row),
          ref: row.ref,
          title: row.title,
        },
      ]),
    );
  }

  /** The title of a platform; undefined when the catalog has none of that ref. */
  async readPlatformTitle(ref: string): Promise<string | undefined> {
    const { rows } = await this.knex.raw(
      `${entityColumns} join entity_traits t on t.entity_id = e.entity_id
       where e.ref = ? and e.removed_at is null and e.kind in ('system', 'component')
         and t.trait = ${traitCodes.code(
           'type',
         )} and t.value = 'platform' and t.valid_to = 'infinity'`,
      [ref],
    );
    return rows[0]?.title;
  }

  /** Groups that own an entity now. */
  async readOwners(entityId: number): Promise<string[]> {
    return this.knex('memberships')
      .where({
        entity_id: entityId,
        relation: relationCodes.code('owner'),
        valid_to: this.knex.raw("'infinity'::timestamptz"),
      })
      .orderBy('target')
      .pluck('target');
  }

  private async find(ref: string): Promise<EntityRow> {
    const wanted = normalized(ref);
    const { rows } = await this.knex.raw(`${entityColumns} where e.ref = ?`, [
      wanted,
    ]);
    const row: EntityRow | undefined = rows[0];
    if (!row) {
      throw unknownEntity(wanted);
    }
    return row;
  }

  private async readMembers(
    ref: string,
    by: Relation[],
    window: { start: Date; end: Date },
  ): Promise<ScopeMember[]> {
    const { rows } = await this.knex.raw(readMembers, [
      ref,
      by.map(relation => relationCodes.code(relation)),
      memberKinds,
      window.start,
      window.end,
    ]);
    return rows.map(
      (row: { entity_id: number; ref: string; from: number; to: number }) => ({
        entityId: row.entity_id,
        ref: row.ref,
        from: row.from,
        to: row.to,
      }),
    );
  }
}

function baseOf({ entity_id: entityId, ref, title, domains }: EntityRow) {
  return { entityId, ref, title, domains };
}

function entityScope(row: EntityRow): ResolvedScope {
  const self = { entityId: row.entity_id, ref: row.ref };
  return {
    ...baseOf(row),
    type: 'entity',
    members: [{ ...self, from: -Infinity, to: Infinity }],
  };
}

function rollUpType(row: EntityRow): 'group' | 'system' | 'domain' {
  const { kind } = row;
  if (kind === 'group' || kind === 'system' || kind === 'domain') return kind;
  throw new InputError(
    `'${row.ref}' has no scorecard; components, APIs, resources, systems, domains and groups have one`,
  );
}
