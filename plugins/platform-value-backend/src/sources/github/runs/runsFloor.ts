import { z } from 'zod';

/** Up to where the runs of a repository were read. */
export interface RunsFloor {
  /** When the newest run was created. */
  at: Date;
  /** The head of the default branch before they were read. */
  head?: string;
  /** When they were last searched for, rather than looked up by commit. */
  searchedAt?: Date;
}

const parts = z.tuple([z.coerce.date()], z.string());

/** Reads what {@link formatRunsFloor} wrote; the time alone was once all. */
export function parseRunsFloor(text: string): RunsFloor {
  const [at, head, searchedAt] = parts.parse(text.split(' '));
  return head && searchedAt
    ? { at, head, searchedAt: new Date(searchedAt) }
    : { at };
}

/** As text, what it is ordered by first. */
export function formatRunsFloor({ at, head, searchedAt }: RunsFloor): string {
  return head && searchedAt
    ? `${at.toISOString()} ${head} ${searchedAt.toISOString()}`
    : at.toISOString();
}
