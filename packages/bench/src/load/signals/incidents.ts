import { drawOf, momentsOf, type DayOfEntity } from './DayOfEntity';
import type { DrawnSignal } from './DrawnSignal';
import { secondsLater } from './secondsLater';

/** Incidents opened on a day. All of them end. */
export function incidentsOf(on: DayOfEntity): DrawnSignal[] {
  const draw = drawOf(on, 'incident');
  const opened = momentsOf(on, {
    name: 'incidents',
    mean: 0.0164,
    firstId: 3_000_000_000,
  });
  return opened.map(({ id, at }, index) => {
    const seconds = Math.round(draw.around(5400, 1.1));
    return {
      kind: 'incident',
      externalId: id,
      at,
      seconds,
      outcome: 'resolved',
      facts: { number: on.day * 3 + index + 1 },
      sourceUpdatedAt: secondsLater(at, seconds),
    };
  });
}
