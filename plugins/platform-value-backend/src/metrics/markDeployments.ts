import type {
  DeploymentObservation,
  Sample,
} from 'backstage-plugin-platform-value-node';
import type { Range } from './ranges';
import { rowsWithin } from './rowsWithin';

/** Something said of a deployment: its entity and when it finished name it. */
export interface DeploymentMark {
  entity: number;
  at: number;
  /** The same for all marks of one deployment. */
  deployment: number;
}

/**
 * Deployments of the window, each one sample: a numerator when a mark names
 * it. Of several that finished in the same second as many are numerators as
 * there are distinct deployments marked. Those without success are excluded.
 */
export function markDeployments(options: {
  deployments: readonly DeploymentObservation[];
  marks: readonly DeploymentMark[];
  window: Range;
}): Sample[] {
  const { deployments, marks, window } = options;
  const marked = markedDeployments(marks);
  return rowsWithin(deployments, window).map(deployment => {
    const isSuccess = deployment.outcome === 'success';
    return {
      entity: deployment.entity,
      at: deployment.at,
      value: 1,
      role:
        isSuccess && takeMark(marked, deployment) ? 'numerator' : 'denominator',
      excluded: isSuccess ? undefined : 'not-successful',
      identity: deployment.identity,
    };
  });
}

type Marked = Map<number, Map<number, Set<number>>>;

/** Distinct deployments marked, by second and entity. */
function markedDeployments(marks: readonly DeploymentMark[]): Marked {
  const marked: Marked = new Map();
  for (const { at, entity, deployment } of marks) {
    const ofSecond = marked.get(at) ?? new Map<number, Set<number>>();
    const ofEntity = ofSecond.get(entity) ?? new Set<number>();
    marked.set(at, ofSecond.set(entity, ofEntity.add(deployment)));
  }
  return marked;
}

/** Takes a mark of the deployment's second away, if one is left. */
function takeMark(
  marked: Marked,
  { at, entity }: DeploymentObservation,
): boolean {
  const left = marked.get(at)?.get(entity);
  const [mark] = left ?? [];
  return mark !== undefined && left !== undefined && left.delete(mark);
}
