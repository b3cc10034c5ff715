import type { Source } from 'backstage-plugin-platform-value-common';

/** What asks for somebody first. */
const order = [
  'misconfigured',
  'failing',
  'partly-failing',
  'backfilling',
  'waiting',
  'current',
] as const satisfies Source['state'][];

const attentive = new Set<Source['state']>(order.slice(0, 3));

/** Whether something is wrong with a source that does not pass by itself. */
export function needsAttention({ state }: Pick<Source, 'state'>): boolean {
  return attentive.has(state);
}

function urgencyOf(source: Source): number {
  const withProblems = source.problems.length > 0;
  return needsAttention(source) || !withProblems
    ? order.indexOf(source.state)
    : attentive.size - 0.5;
}

/** The one that is worst leads; equals stay as they came. */
export function byUrgency(sources: Source[]): Source[] {
  return [...sources].sort((one, other) => urgencyOf(one) - urgencyOf(other));
}
