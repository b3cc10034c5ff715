import type {
  Sample,
  WindowMetric,
} from 'backstage-plugin-platform-value-node';

/** How many samples a figure rests on: of a quotient what it is divided by. */
export function sampleSizeOf(
  { figure }: WindowMetric,
  samples: readonly Sample[],
): number {
  return figure === 'quotient'
    ? samples.filter(isDivisor).length
    : samples.length;
}

function isDivisor({ role, value }: Sample): boolean {
  return role === 'denominator' && value > 0;
}
