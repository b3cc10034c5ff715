import type {
  CostObservation,
  DeploymentObservation,
  Observed,
  Sample,
  SampleWindow,
} from 'backstage-plugin-platform-value-node';
import { rowsWithin } from '../rowsWithin';

/** What was spent in a window, for some kinds of cost: what is divided. */
export function costSamples(
  costs: readonly CostObservation[],
  { kinds, window }: { kinds: readonly string[]; window: SampleWindow },
): Sample[] {
  return rowsWithin(costs, window)
    .filter(({ cost }) => kinds.includes(cost))
    .map(row => sampleOf(row, { value: row.value, role: 'numerator' }));
}

/** Deployments of a window: what is divided by where they succeeded. */
export function deploymentSamples(
  deployments: readonly DeploymentObservation[],
  window: SampleWindow,
): Sample[] {
  return rowsWithin(deployments, window).map(row => ({
    ...sampleOf(row, { value: 1, role: 'denominator' }),
    excluded: row.outcome === 'success' ? undefined : 'not-successful',
  }));
}

/** Units that something was used by: what is divided by. */
export function unitSamples(
  usages: readonly (Observed & { value: number })[],
  window: SampleWindow,
): Sample[] {
  return rowsWithin(usages, window).map(row =>
    sampleOf(row, { value: row.value, role: 'denominator' }),
  );
}

/** Both together, in the order of time. */
export function inOrder(...samples: Sample[][]): Sample[] {
  return samples.flat().sort((a, b) => a.at - b.at);
}

function sampleOf(
  { entity, at, identity }: Observed,
  rest: Pick<Sample, 'value' | 'role'>,
): Sample {
  return { entity, at, ...rest, identity };
}
