import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  KeyResultLink,
  LinkOrigin,
} from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import { unknownKeyResult } from '../checkIns/storedCheckIns';
import type { LinkKey } from './LinkKey';
import { markChangedLinks } from './markChangedLinks';
import { openLinks } from './writeLinks';

type StoredLink = Omit<KeyResultLink, 'entityRef'>;

/**
 * Ties an entity to a key result. Where they are tied already, whoever tied
 * them, it stays as it is.
 *
 * @throws NotFoundError when there is no such key result.
 */
export async function link(
  knex: Knex,
  key: LinkKey,
  { origin, now }: { origin: LinkOrigin; now: Date },
): Promise<StoredLink> {
  return knex.transaction(async tx => {
    await lockKeyResult(tx, key.key_result);
    const [before] = await readOpen(tx, key);
    if (before) return before;
    await openLinks(tx, [key], { origin, now });
    await markChanged(tx, key, now);
    return { origin, since: now.toISOString() };
  });
}

/**
 * Takes away what ties an entity to a key result.
 *
 * @throws NotFoundError when they are not tied, or there is no such key result.
 * @throws ConflictError when an annotation ties them.
 */
export async function unlink(
  knex: Knex,
  key: LinkKey,
  now: Date,
): Promise<void> {
  await knex.transaction(async tx => {
    await lockKeyResult(tx, key.key_result);
    const open = await readOpen(tx, key);
    if (!open.length) {
      throw new NotFoundError(
        `the entity is not linked to key result '${key.key_result}'`,
      );
    }
    if (open.some(({ origin }) => origin === 'annotation')) {
      throw new ConflictError(
        `the link stands in the entity's own file; take '${key.key_result}' out of its annotation platform-value.io/key-results`,
      );
    }
    await openOf(tx, key).update({ until: now });
    await markChanged(tx, key, now);
  });
}

/** So that two who tie the same at once tie it once. */
async function lockKeyResult(knex: Knex, id: string): Promise<void> {
  const row = await knex('key_results').where({ id }).forUpdate().first('id');
  if (!row) throw unknownKeyResult(id);
}

function openOf(knex: Knex, key: LinkKey) {
  return knex('key_result_links')
    .where({ ...key })
    .andWhere('until', '=', knex.raw("'infinity'::timestamptz"));
}

async function readOpen(knex: Knex, key: LinkKey): Promise<StoredLink[]> {
  const rows: { origin: LinkOrigin; since: Date }[] = await openOf(knex, key)
    .orderByRaw(`origin <> 'annotation', since`)
    .select('origin', 'since');
  return rows.map(({ origin, since }) => ({
    origin,
    since: since.toISOString(),
  }));
}

function markChanged(knex: Knex, key: LinkKey, now: Date): Promise<void> {
  const none = { keyResults: [], objectives: [] };
  return markChangedLinks(knex, { entityIds: [key.entity_id], ...none }, now);
}
