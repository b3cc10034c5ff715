import { InputError } from '@backstage/errors';
import type { EntityList } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { memberKinds } from '../../catalog/memberships';
import type { ListQuestion } from '../Scorecards';

/** A place in the list: after this value, and with the same value after this scope. */
interface Place {
  value: number;
  id: number;
}

/** A row of the list, before it is asked who may see it. */
export interface ListedEntity extends Place {
  ref: string;
  title: string;
  sampleSize: number;
}

const columns = `r.value, r.scope_id as id, e.ref, e.title, r.sample_size as "sampleSize"`;

const everyMember = `select ref from entities where kind = any(?::text[]) and removed_at is null`;

/** The first stored period, the default one. */
const period = 1;

const statement = {
  ascending: `and (r.value, r.scope_id) > (?, ?) order by r.value, r.scope_id`,
  descending: `and (r.value, r.scope_id) < (?, ?) order by r.value desc, r.scope_id desc`,
};

const outside = {
  ascending: { value: -Infinity, id: 0 },
  descending: { value: Infinity, id: 0 },
};

/** Entities in the order of their stored readings. */
export class EntityLists {
  constructor(private readonly knex: Knex) {}

  /** The next rows after a place. */
  private async next(
    { metric, sort }: ListQuestion,
    { value, id }: Place,
    limit: number,
  ): Promise<ListedEntity[]> {
    const { rows } = await this.knex.raw(
      `select ${columns} from readings r join entities e on e.entity_id = r.scope_id
       where r.metric_id = ? and r.period = ? and e.kind = any(?::text[]) and e.removed_at is null
       ${statement[sort]} limit ?`,
      [metric, period, memberKinds, value, id, limit],
    );
    return rows;
  }

  private async refs(): Promise<string[]> {
    const { rows } = await this.knex.raw(everyMember, [memberKinds]);
    return rows.map(({ ref }: { ref: string }) => ref);
  }

  /**
   * A page of those that the caller may see. Those hidden are counted over the
   * whole catalog: counted by page they would tell between which values they are.
   *
   * @throws InputError when the cursor is none.
   */
  async read(
    question: ListQuestion,
    visibleOf: (refs: string[]) => Promise<Set<string>>,
  ): Promise<Omit<EntityList, 'unit'>> {
    const { sort, limit } = question;
    const entities: ListedEntity[] = [];
    let place = placeOf(question.cursor) ?? outside[sort];
    const refs = await this.refs();
    const visible = await visibleOf(refs);
    const hidden = refs.length - visible.size;
    let found: ListedEntity[];
    do {
      found = await this.next(question, place, limit + 1);
      for (const row of found) {
        if (entities.length === limit) {
          return {
            entities: entities.map(shown),
            hidden,
            nextCursor: cursorOf(place),
          };
        }
        place = row;
        if (visible.has(row.ref)) entities.push(row);
      }
    } while (found.length > limit);
    return { entities: entities.map(shown), hidden };
  }
}

function shown({ ref, title, value, sampleSize }: ListedEntity) {
  return { ref, title, value, sampleSize };
}

function cursorOf({ value, id }: Place): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [value, id] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (Number.isFinite(value) && Number.isInteger(id)) return { value, id };
  } catch {
    // Said below, in the same words as a cursor of the wrong shape.
  }
  throw new InputError(
    `'${cursor}' is no cursor; use the nextCursor of an answer`,
  );
}
