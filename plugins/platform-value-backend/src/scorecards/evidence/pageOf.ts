import { InputError } from '@backstage/errors';
import { byNewest, type Place } from './sampleRows';

function cursorOf({ at, identity }: Place): string {
  return Buffer.from(JSON.stringify([at, identity?.rowId])).toString(
    'base64url',
  );
}

function parseCursor(cursor: string): Place {
  try {
    const [at, rowId] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (typeof at === 'number' && typeof rowId === 'string') {
      return { at, identity: { rowId } };
    }
  } catch {
    // Said below, in the same words as a cursor of the wrong shape.
  }
  throw new InputError(
    `'${cursor}' is no cursor; use the nextCursor of an answer`,
  );
}

/** A page of samples that are ordered by {@link byNewest}; all without limit. */
export function pageOf<T extends Place>(
  samples: T[],
  { cursor, limit = samples.length }: { cursor?: string; limit?: number },
): { page: T[]; nextCursor?: string } {
  const after = cursor === undefined ? undefined : parseCursor(cursor);
  const rest = after
    ? samples.filter(sample => byNewest(sample, after) > 0)
    : samples;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return rest.length > page.length && last
    ? { page, nextCursor: cursorOf(last) }
    : { page };
}
