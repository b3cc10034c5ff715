/** Gives database ids that no recorded body uses. */
export type NextId = () => number;

/** Counts up from 1 and leaves out what is taken. */
export function createNextId(taken: ReadonlySet<number>): NextId {
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
}
