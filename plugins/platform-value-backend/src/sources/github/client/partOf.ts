import type { QueryAnswer } from './sendQuery';

/** What a merged answer says of one of its queries, as if it had been asked by itself. */
export function partOf(
  { data, failures }: QueryAnswer,
  alias: string,
  field: string,
): QueryAnswer {
  const value: unknown =
    typeof data === 'object' && data !== null
      ? Reflect.get(data, alias)
      : undefined;
  return {
    data: { [field]: value },
    failures: failures
      .filter(({ path }) => path?.[0] === alias)
      .map(({ path = [], failure }) => ({
        path: [field, ...path.slice(1)],
        failure,
      })),
  };
}
