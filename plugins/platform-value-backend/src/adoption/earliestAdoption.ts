import type { AdoptionInterval } from 'backstage-plugin-platform-value-node';

/** The least by choice first. */
const byChoice: AdoptionInterval['class'][] = [
  'mandated',
  'unforced',
  'voluntary',
];

/**
 * The adoption that stands for all: the one that began first. Of several that
 * began together, as with a template, it is the one least by choice, so that
 * nobody is counted as willing who had to.
 *
 * @returns undefined of none
 */
export function earliestAdoption(
  intervals: readonly AdoptionInterval[],
): AdoptionInterval | undefined {
  return [...intervals].sort(
    (one, other) =>
      order(one.start, other.start) ||
      byChoice.indexOf(one.class) - byChoice.indexOf(other.class),
  )[0];
}

/** Two that are since ever have no difference that could be subtracted. */
function order(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
