import type { Source } from 'backstage-plugin-platform-value-common';
import type { Format } from '../../format/createFormat';
import type { Translate } from '../../format/FormatContext';
import { useFormat } from '../../format/useFormat';

interface Words {
  t: Translate;
  format: Format;
  now: number;
}

function budgetFacts({ budget }: Source, { t, format, now }: Words): string[] {
  if (!budget) {
    return [];
  }
  const { remaining, limit, reserve, resetsAt } = budget;
  return [
    t('health.budget.left', {
      remaining: format.count(remaining),
      limit: format.count(limit),
    }),
    t('health.budget.reserve', { reserve: format.count(reserve) }),
    ...(resetsAt
      ? [t('health.budget.refills', { when: format.distance(resetsAt, now) })]
      : []),
  ];
}

function runFacts({ lastRun }: Source, { t, format, now }: Words): string[] {
  if (!lastRun) {
    return [];
  }
  const { startedAt, finishedAt } = lastRun;
  const calls = format.count(lastRun.calls);
  const ago = format.distance(finishedAt ?? startedAt, now);
  if (!finishedAt) {
    return [t('health.run.running', { ago, calls })];
  }
  return lastRun.moved === 0
    ? [t('health.run.finishedQuietly', { ago, calls })]
    : [
        t('health.run.finished', {
          ago,
          calls,
          moved: format.count(lastRun.moved),
        }),
      ];
}

/** What a source has left to spend, and its last run, in words. */
export function useSourceFacts(source: Source, now: number): string[][] {
  const words = { ...useFormat(), now };
  return [budgetFacts(source, words), runFacts(source, words)].filter(
    facts => facts.length,
  );
}
