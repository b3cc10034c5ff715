import type { Author } from 'backstage-plugin-platform-value-common';
import type { Draw } from '../Draw';
import { drawOf, momentsOf, type DayOfEntity } from './DayOfEntity';
import type { DrawnSignal } from './DrawnSignal';
import { secondsLater } from './secondsLater';

/** Changes merged on a day. */
export function changesOf(on: DayOfEntity): DrawnSignal[] {
  const draw = drawOf(on, 'change');
  const merged = momentsOf(on, {
    name: 'changes',
    mean: 1.019,
    firstId: 2_000_000_000,
  });
  return merged.map(({ id, at }, index) => {
    const seconds = Math.round(draw.around(70_000, 1.2));
    return {
      kind: 'change',
      externalId: id,
      at,
      seconds,
      value: draw.chance(0.8) ? Math.round(seconds * draw.unit()) : undefined,
      outcome: 'merged',
      author: authorFrom(draw),
      facts: factsFrom(draw, { number: on.day * 5 + index + 1, seconds }),
      sourceUpdatedAt: secondsLater(at, 30),
    };
  });
}

function authorFrom(draw: Draw): Author {
  const share = draw.unit();
  if (share < 0.7) return 'human';
  return share < 0.95 ? 'bot' : 'agent';
}

function factsFrom(
  draw: Draw,
  { number, seconds }: { number: number; seconds: number },
) {
  const sha = draw.hex(16);
  const authored = seconds + Math.round(draw.around(20_000, 1));
  return { number, sha, authored };
}
