import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  okrReadPermission,
  okrWritePermission,
  type EntityKeyResult,
  type Objective,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import type { EntityAccess } from '../../catalog/EntityAccess';
import { fiscalQuarter } from '../../okrs/facts/fiscalQuarter';
import {
  readKeyResultFacts,
  type KeyResultFacts,
} from '../../okrs/facts/readKeyResultFacts';
import { readObjectives } from '../../okrs/facts/readObjectives';
import type { ObjectiveColumns } from '../../okrs/okrColumns';
import { readableEntities } from '../../okrs/readableEntities';
import {
  isAllowed,
  requirePermission,
} from '../../permissions/requirePermission';
import type { Caller } from '../Scorecards';
import type { MeasuredValue, MeasuredValues } from './MeasuredValues';
import { measuredByOf, toKeyResult } from './toKeyResult';
import { toObjective } from './toObjective';

/** @internal */
export interface AuthorizedObjectivesOptions {
  knex: Knex;
  permissions: PermissionsService;
  access: Pick<EntityAccess, 'visible'>;
  values: MeasuredValues;
  /** The organisation's zone, in which days begin and end. */
  timeZone: string;
  /** The month, 1 … 12, in which the fiscal year starts. */
  fiscalYearStartsIn: number;
  clock: () => Date;
}

/** Objectives with how far they got, as a caller may see them. */
export class AuthorizedObjectives {
  constructor(private readonly options: AuthorizedObjectivesOptions) {}

  /**
   * Objectives of a fiscal quarter or of all time, the newest first. Values of
   * metrics are those the caller may see; entities that they may not read are
   * counted.
   *
   * @throws NotAllowedError without the permission.
   */
  async list(
    { period }: { period?: string },
    caller: Caller,
  ): Promise<{ objectives: Objective[]; mayWrite: boolean }> {
    const { knex, fiscalYearStartsIn, clock } = this.options;
    await this.requireRead(caller.credentials);
    const within =
      period === undefined
        ? undefined
        : fiscalQuarter(period, fiscalYearStartsIn);
    const columns = await readObjectives(knex, { within });
    const ids = columns.map(({ id }) => id);
    const at = clock();
    const facts = await readKeyResultFacts(knex, { objectives: ids, at });
    return {
      objectives: await this.shown(columns, facts, caller),
      mayWrite: await this.mayWrite(caller.credentials),
    };
  }

  /**
   * What an entity serves: key results of objectives that are not finished, or
   * whose period has not ended.
   *
   * @throws NotAllowedError without the permission.
   * @throws NotFoundError when there is no such entity, for this caller.
   */
  async listOfEntity(
    ref: string,
    caller: Caller,
  ): Promise<{ keyResults: EntityKeyResult[]; mayLink: boolean }> {
    const { credentials } = caller;
    await this.requireRead(credentials);
    const [entityId] = await readableEntities([ref], {
      ...this.options,
      credentials,
    });
    const mayLink = await this.mayWrite(credentials);
    return {
      keyResults: await this.ofEntity(entityId, mayLink, caller),
      mayLink,
    };
  }

  /** The same for a scorecard: none without the permission. */
  async keyResultsOf(ref: string, caller: Caller): Promise<EntityKeyResult[]> {
    const { permissions } = this.options;
    const { credentials } = caller;
    return (await isAllowed(permissions, okrReadPermission, credentials))
      ? (await this.listOfEntity(ref, caller)).keyResults
      : [];
  }

  private async ofEntity(
    entityId: number,
    mayLink: boolean,
    caller: Caller,
  ): Promise<EntityKeyResult[]> {
    const { knex, timeZone, clock } = this.options;
    const now = clock();
    const linked = await readKeyResultFacts(knex, {
      entityIds: [entityId],
      at: now,
    });
    const ids = linked.map(({ columns }) => columns.objective);
    const objectives = new Map(
      (await readObjectives(knex, { ids }))
        .filter(objective => isCurrent(objective, now, timeZone))
        .map(objective => [objective.id, objective]),
    );
    const facts = linked.filter(({ columns }) =>
      objectives.has(columns.objective),
    );
    const visible = await this.visibleIn(facts, caller);
    const values = await this.valuesOf(facts, caller);
    return facts.map((each, index) => {
      const { origin } = each.links.find(link => link.entityId === entityId)!;
      const { id, title, owner, url } = objectives.get(each.columns.objective)!;
      return {
        ...toKeyResult(each, {
          ...{ measured: values[index], now, timeZone, visible },
        }),
        objective: { id, title, owner, url: url ?? undefined },
        origin,
        mayUnlink: mayLink && origin !== 'annotation',
      };
    });
  }

  private async shown(
    columns: ObjectiveColumns[],
    facts: KeyResultFacts[],
    caller: Caller,
  ): Promise<Objective[]> {
    const { timeZone, clock } = this.options;
    const visible = await this.visibleIn(facts, caller);
    const values = await this.valuesOf(facts, caller);
    const moment = { now: clock(), timeZone, visible };
    const measured = new Map(
      facts.map((each, index) => [each.columns.id, values[index]]),
    );
    const byObjective = groupedByObjective(facts);
    return columns.map(objective =>
      toObjective(objective, byObjective.get(objective.id) ?? [], {
        ...{ moment, measured },
      }),
    );
  }

  /** Refs that key results lead to and that the caller may read. */
  private visibleIn(
    facts: KeyResultFacts[],
    { credentials }: Caller,
  ): Promise<Set<string>> {
    const refs = facts.flatMap(({ columns, links }) => [
      ...links.map(({ ref }) => ref),
      ...(columns.scope === null ? [] : [columns.scope]),
    ]);
    return this.options.access.visible([...new Set(refs)], credentials);
  }

  private async valuesOf(
    facts: KeyResultFacts[],
    caller: Caller,
  ): Promise<(MeasuredValue | undefined)[]> {
    const wanted = facts.flatMap(({ columns }) => measuredByOf(columns) ?? []);
    const values = await this.options.values.readValues(wanted, caller);
    let next = 0;
    return facts.map(({ columns }) =>
      measuredByOf(columns) ? values[next++] : undefined,
    );
  }

  private requireRead(credentials: BackstageCredentials): Promise<void> {
    const { permissions } = this.options;
    return requirePermission(permissions, okrReadPermission, credentials);
  }

  private mayWrite(credentials: BackstageCredentials): Promise<boolean> {
    return isAllowed(this.options.permissions, okrWritePermission, credentials);
  }
}

function groupedByObjective(facts: KeyResultFacts[]) {
  const groups = new Map<string, KeyResultFacts[]>();
  for (const each of facts) {
    const { objective } = each.columns;
    const group = groups.get(objective);
    if (group) group.push(each);
    else groups.set(objective, [each]);
  }
  return groups;
}

/** Those of drafts are shown too, so that a link just made is seen. */
function isCurrent(
  { state, period_end: end }: ObjectiveColumns,
  now: Date,
  zone: string,
): boolean {
  const today = DateTime.fromJSDate(now, { zone }).toISODate()!;
  return (
    ['draft', 'active'].includes(state) || (state === 'done' && end >= today)
  );
}
