import { createHash } from 'node:crypto';
import { z } from 'zod';
import { invalidPageToken } from '../transport/JiraProblem';

const week = 7 * 24 * 60 * 60 * 1000;

/** What a token says of the page before: its last item, and how that stood. */
const placeSchema = z.object({
  /** Of the query. */
  query: z.string(),
  /** The real time it was given. */
  given: z.number(),
  issue: z.number(),
  /** The moment whose state of the issue decided its place. */
  seen: z.number(),
  /** Of a changelog: how many of the issue's histories are answered. */
  histories: z.number().optional(),
});

/** Where a page begins. */
export type Place = Omit<z.infer<typeof placeSchema>, 'query' | 'given'>;

/** A token that only the same query may use, for 7 days. */
export function pageTokenOf(place: Place, query: string, given: number) {
  const text = JSON.stringify({ ...place, query: digest(query), given });
  return Buffer.from(text).toString('base64url');
}

/** @throws JiraProblem when it is not of this query, or too old. */
export function readPageToken(
  token: string,
  { query, now }: { query: string; now: number },
): Place {
  const read = placeSchema.safeParse(decoded(token));
  if (!read.success) throw invalidPageToken();
  const { query: digested, given, ...place } = read.data;
  const fits = digested === digest(query) && given + week > now;
  if (!fits) throw invalidPageToken();
  return place;
}

function digest(query: string): string {
  return createHash('sha256').update(query).digest('base64url').slice(0, 12);
}

function decoded(token: string): unknown {
  const text = Buffer.from(token, 'base64url').toString();
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidPageToken();
    throw error;
  }
}
