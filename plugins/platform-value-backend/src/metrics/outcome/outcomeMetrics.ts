import type { WindowMetric } from 'backstage-plugin-platform-value-node';
import { activeUsers, dailyUsers, weeklyUsers } from './activeUsers';
import { costPerDeployment } from './costPerDeployment';
import { costPerUnit } from './costPerUnit';
import { featureUsage } from './featureUsage';
import type { OutcomeSettings } from './OutcomeSettings';
import { platformCalls } from './platformCalls';
import { retention } from './retention';
import { timeSaved } from './timeSaved';
import { timeToFirstDeployment } from './timeToFirstDeployment';

/** What holds where nothing is configured. */
export const usualOutcomeSettings: OutcomeSettings = {
  currency: 'EUR',
  costKinds: ['run', 'shared'],
  gauges: [weeklyUsers, dailyUsers],
};

/** Metrics of outcome, and those that depend on what other systems tell. */
export function outcomeMetrics(
  settings: OutcomeSettings = usualOutcomeSettings,
): WindowMetric[] {
  const { unit } = settings;
  return [
    timeToFirstDeployment,
    timeSaved(settings),
    platformCalls,
    retention,
    activeUsers,
    featureUsage(settings),
    costPerDeployment(settings),
    ...(unit ? [costPerUnit(settings, unit)] : []),
  ];
}
