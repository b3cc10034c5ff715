import { drawOf, momentsOf, type DayOfEntity } from './DayOfEntity';
import type { DrawnSignal } from './DrawnSignal';

/** Builds that ended on a day; 11 % of them failed. */
export function buildsOf(on: DayOfEntity): DrawnSignal[] {
  const draw = drawOf(on, 'build');
  const ended = momentsOf(on, {
    name: 'builds',
    mean: 0.6,
    firstId: 10_000_000_000,
  });
  return ended.map(({ id, at }) => ({
    kind: 'build',
    externalId: id,
    at,
    seconds: Math.round(draw.around(420, 0.7)),
    outcome: draw.chance(0.11) ? 'failure' : 'success',
    sourceUpdatedAt: at,
  }));
}
