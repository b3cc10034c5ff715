import {
  drawOf,
  momentsOf,
  type DayOfEntity,
  type Moment,
} from './DayOfEntity';
import type { DrawnSignal } from './DrawnSignal';
import { secondsLater } from './secondsLater';

/** When an entity was deployed on a day. */
export function deploymentMoments(on: DayOfEntity): Moment[] {
  return momentsOf(on, {
    name: 'deployments',
    mean: 0.307,
    firstId: 1_000_000_000,
  });
}

/** Deployments of a day; 6 % of them fail. */
export function deploymentsOf(on: DayOfEntity): DrawnSignal[] {
  const draw = drawOf(on, 'deployment');
  return deploymentMoments(on).map(({ id, at }) => ({
    kind: 'deployment',
    externalId: id,
    at,
    seconds: Math.round(draw.around(240, 0.6)),
    outcome: draw.chance(0.06) ? 'failure' : 'success',
    facts: { sha: draw.hex(16) },
    sourceUpdatedAt: secondsLater(at, 5),
  }));
}
