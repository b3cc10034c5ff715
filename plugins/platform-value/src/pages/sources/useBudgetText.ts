import type { Budget } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';

function useLeft({ remaining, limit, reserve = 0 }: Budget): string[] {
  const { t, format } = useFormat();
  if (remaining === undefined || limit === undefined) {
    return [t('health.budget.unknown')];
  }
  const counts = {
    remaining: format.count(remaining),
    limit: format.count(limit),
    reserve: format.count(reserve),
  };
  const left = t('health.budget.left', counts);
  if (remaining === 0) {
    return [left, t('health.budget.spent')];
  }
  if (!reserve) {
    return [left];
  }
  return remaining <= reserve
    ? [left, t('health.budget.onlyReserve')]
    : [left, t('health.budget.reserve', counts)];
}

/** What may still be spent of a budget, what is kept, and when it refills, in words. */
export function useBudgetText(budget: Budget, now: number): string {
  const { t, format } = useFormat();
  const { resetsAt, notBefore } = budget;
  const when = (instant: string) => ({
    time: format.clock(instant, now),
    when: format.distance(instant, now),
  });
  return [
    ...useLeft(budget),
    ...(resetsAt ? [t('health.budget.refills', when(resetsAt))] : []),
    ...(notBefore ? [t('health.budget.paused', when(notBefore))] : []),
  ].join(' · ');
}
