import { InputError } from '@backstage/errors';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { CapabilityHistory } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import {
  unknownEntity,
  type ResolvedScope,
} from '../../catalog/DatabaseScopes';
import { memberKinds } from '../../catalog/memberships';
import type { ScopeMember } from '../../catalog/ScopeMember';
import { mergeRanges } from '../../metrics';
import type { HistorySource } from '../ports';
import { groupBy } from '../readScopeFacts';
import { readPlatforms } from '../standing/readPlatforms';
import { organisationScopeId, platformScopeId } from './scopeIds';

/** What the organisation is called where an entity ref would stand. */
export const organisationRef = 'organisation';

const allMembers = `
  select entity_id as "entityId", ref, '-Infinity'::float8 as "from",
    coalesce(extract(epoch from removed_at)::float8, 'Infinity') as "to"
  from entities where kind = any(?::text[]) order by entity_id`;

interface EntityRow {
  entity_id: number;
  ref: string;
  removed_at: Date | null;
}

/** Platforms and the organisation, with the entities they are made of. */
export class WideScopes {
  constructor(
    private readonly knex: Knex,
    private readonly histories: HistorySource,
  ) {}

  /** All entities that carry signals, until they were removed. */
  async organisation(): Promise<ResolvedScope> {
    const { rows }: { rows: ScopeMember[] } = await this.knex.raw(allMembers, [
      memberKinds,
    ]);
    const gone = rows.filter(({ to }) => to !== Infinity);
    return {
      type: 'organisation',
      entityId: organisationScopeId,
      ref: organisationRef,
      title: 'The organisation',
      domains: [],
      members: rows,
      gone: new Set(gone.map(({ ref }) => ref)),
    };
  }

  /**
   * A platform with the entities that its capabilities applied to, and when.
   *
   * @throws NotFoundError when there is no such platform.
   */
  async platform(ref: string): Promise<ResolvedScope> {
    const wanted = normalized(ref);
    const platforms = await readPlatforms(this.knex);
    const found = platforms.find(platform => platform.ref === wanted);
    if (!found) throw unknownEntity(wanted);
    const { entity, title, domains } = found;
    return {
      type: 'platform',
      entityId: platformScopeId(entity),
      ref: found.ref,
      title,
      domains: domains
        .filter(({ end }) => end === Infinity)
        .map(domain => domain.ref),
      ...(await this.membersOf(found.ref)),
    };
  }

  private async membersOf(
    platform: string,
  ): Promise<Pick<ResolvedScope, 'members' | 'gone'>> {
    const histories = await this.histories.ofPlatform(platform);
    const entities = await this.entitiesOf(histories);
    const members = [...groupBy(histories, ({ entity }) => entity)]
      .sort(([a], [b]) => a - b)
      .flatMap(([entityId, own]) =>
        mergeRanges(own.flatMap(({ applicable }) => applicable)).map(
          ({ start: from, end: to }) => ({
            ...{ entityId, ref: entities.get(entityId)!.ref, from, to },
          }),
        ),
      );
    const gone = [...entities.values()].filter(row => row.removed_at !== null);
    return { members, gone: new Set(gone.map(({ ref }) => ref)) };
  }

  private async entitiesOf(
    histories: CapabilityHistory[],
  ): Promise<Map<number, EntityRow>> {
    const ids = [...new Set(histories.map(({ entity }) => entity))];
    const rows: EntityRow[] = await this.knex('entities')
      .select('entity_id', 'ref', 'removed_at')
      .whereIn('entity_id', ids);
    return new Map(rows.map(row => [row.entity_id, row]));
  }
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
