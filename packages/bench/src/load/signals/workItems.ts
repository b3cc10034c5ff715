import { drawOf, momentsOf, type DayOfEntity } from './DayOfEntity';
import type { DrawnSignal } from './DrawnSignal';
import { secondsLater } from './secondsLater';

/** Work items created on a day; nine of ten are done by now. */
export function workItemsOf(on: DayOfEntity): DrawnSignal[] {
  const draw = drawOf(on, 'workItem');
  const created = momentsOf(on, {
    name: 'workItems',
    mean: 0.097,
    firstId: 4_000_000_000,
  });
  return created.map(({ id, at }) => {
    const seconds = Math.round(draw.around(500_000, 0.9));
    const isDone = draw.chance(0.9);
    return {
      kind: 'workItem',
      externalId: id,
      at,
      seconds: isDone ? seconds : undefined,
      outcome: isDone ? 'resolved' : 'open',
      facts: { type: 'Story', epic: `SHOP-${draw.integer(1, 400)}` },
      sourceUpdatedAt: secondsLater(at, isDone ? seconds : 60),
    };
  });
}
