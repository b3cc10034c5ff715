import type { Problem, Source } from 'backstage-plugin-platform-value-common';

function sameWords(one: Problem, other: Problem): boolean {
  return one.message === other.message && one.remedy === other.remedy;
}

/**
 * What several streams fail of alike, such as a refused credential: it is one
 * thing to put right, and is said once.
 */
export function sharedFailure({ streams }: Source): Problem | undefined {
  const failures = streams.flatMap(({ lastError }) => lastError ?? []);
  const [first] = failures;
  return failures.length > 1 && failures.every(each => sameWords(each, first))
    ? first
    : undefined;
}
