/**
 * What is built in, and what modules add to it.
 *
 * @param what - names the things in an error, such as `source`
 */
export function extensible<T extends { id: string }>(
  builtIn: readonly T[],
  what: string,
): { all: T[]; add(thing: T): void } {
  const all = [...builtIn];
  return {
    all,
    add(thing) {
      if (all.some(({ id }) => id === thing.id)) {
        throw new Error(
          `there is a ${what} '${thing.id}' already; give yours another id`,
        );
      }
      all.push(thing);
    },
  };
}
