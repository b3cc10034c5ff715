import { day, hour } from '../simulation/duration';
import { Random } from '../simulation/Random';
import type { HalfYear } from './halfYears';
import type { KeyResultPlan } from './ObjectivePlan';

const fortnight = 14 * day;

function comment(confidence: number): string {
  if (confidence >= 0.7) return 'On the way; nothing in sight that stops it';
  return confidence >= 0.45
    ? 'Slower than hoped; the next release decides'
    : 'At risk; help is asked for';
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Where a key result stands when a share of its time has passed. */
function valueAfter(plan: KeyResultPlan, share: number, noise: number): number {
  const { baseline, aim, pace } = plan;
  const way = 'target' in aim ? aim.target - baseline : aim.high - baseline;
  return rounded(baseline + way * pace * (share + noise));
}

/** What was said of a key result every other Tuesday or so, until a moment. */
export function checkInsOf(
  plan: KeyResultPlan,
  { start, end: over, number }: HalfYear,
  until: number,
) {
  const moments: number[] = [];
  for (
    let at = start + 10 * hour + fortnight;
    at < Math.min(over, until);
    at += fortnight
  ) {
    moments.push(at);
  }
  return moments.map(at => {
    const random = Random.of(number, 'check-in', plan.id, String(at - start));
    const share = (at - start) / (over - start);
    const value = valueAfter(plan, share, random.between(-0.06, 0.06));
    const confidence = rounded(
      Math.min(1, Math.max(0.1, plan.pace * random.between(0.8, 1.05))),
    );
    return {
      at: new Date(at).toISOString(),
      value,
      confidence,
      comment: comment(confidence),
    };
  });
}
