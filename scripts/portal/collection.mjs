/**
 * What the sources of a portal say about their collecting; see the schema of
 * sources in plugins/platform-value-common.
 *
 * @typedef {{ title: string, state: string, backfill: { done: number, total: number },
 *   waitingUntil?: string, lastError?: Problem }} Stream
 * @typedef {{ message: string, remedy: string, subject?: string }} Problem
 * @typedef {{ id: string, title: string, state: string, streams: Stream[],
 *   problems: Problem[] }} Source
 */

const underWay = new Set(['waiting', 'backfilling']);

/**
 * Whether every stream went through its history once, or waits for a budget;
 * what is not set up right would keep everybody waiting.
 *
 * @param {Source[]} sources
 */
export function isCollected(sources) {
  const streams = sources
    .filter(({ state }) => state !== 'misconfigured')
    .flatMap(source => source.streams);
  return (
    streams.length > 0 &&
    streams.every(
      ({ state, waitingUntil }) => waitingUntil || !underWay.has(state),
    )
  );
}

/** How far it is, in one line. @param {Source[]} sources */
export function describeCollection(sources) {
  const parts = sources
    .flatMap(source => source.streams)
    .filter(({ backfill }) => backfill.total > 0)
    .map(
      ({ title, backfill }) => `${title} ${backfill.done}/${backfill.total}`,
    );
  return parts.length > 0
    ? `Collecting: ${parts.join(', ')}`
    : 'Collecting: waiting for the catalog';
}

/** What is wrong, each with its remedy. @param {Source[]} sources */
export function problemsOf(sources) {
  const problems = sources.flatMap(source => [
    ...source.problems,
    ...source.streams.map(({ lastError }) => lastError).filter(Boolean),
  ]);
  return problems.map(({ message, remedy, subject }) =>
    [subject, `${message}. ${remedy}`].filter(Boolean).join(': '),
  );
}

/** Whether a scorecard holds a number that was measured. */
export function hasNumbers(scorecard) {
  const readings = scorecard?.categories.flatMap(({ readings }) => readings);
  return readings?.some(({ state }) => state === 'measured') ?? false;
}
