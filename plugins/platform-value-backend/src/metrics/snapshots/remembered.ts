/** What was worked out of facts, for as long as the facts are there. */
export type Remembered<T> = WeakMap<object, Map<string, T>>;

/** What was worked out of facts before, or else now. */
export function remembered<T>(
  memory: Remembered<T>,
  facts: object,
  key: string,
  workOut: () => T,
): T {
  const known = memory.get(facts) ?? new Map<string, T>();
  memory.set(facts, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = workOut();
  known.set(key, made);
  return made;
}
