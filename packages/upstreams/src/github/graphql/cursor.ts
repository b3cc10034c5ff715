import { z } from 'zod';
import { invalidCursor } from './problems';

const cursorParts = z.array(z.union([z.number(), z.string()])).min(1);
const version = 'cursor:v2:';

type CursorParts = z.infer<typeof cursorParts>;

/** An opaque cursor that holds the parts. */
export function cursorOf(parts: CursorParts): string {
  return Buffer.from(version + JSON.stringify(parts)).toString('base64');
}

/**
 * The parts that a cursor holds.
 *
 * @throws GraphQLError when it holds none.
 */
export function readCursor(cursor: string): CursorParts {
  const text = Buffer.from(cursor, 'base64').toString();
  const { data, success } = cursorParts.safeParse(
    text.startsWith(version) ? readJson(text.slice(version.length)) : undefined,
  );
  if (!success) throw invalidCursor(cursor);
  return data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
