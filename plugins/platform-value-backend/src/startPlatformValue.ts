import type { Router } from 'express';
import { registerActions } from './actions/registerActions';
import { createRouter } from './http/createRouter';
import { createCostImports } from './signals/costs/createCostImports';
import { createPush } from './signals/push/createPush';
import { createAnswers } from './start/createAnswers';
import { createHealth } from './start/createHealth';
import { openCollection } from './start/openCollection';
import { openStores } from './start/openStores';
import { readMetrics } from './start/readMetrics';
import { scheduleWork } from './start/scheduleWork';
import type { StartOptions } from './start/StartOptions';

/** Builds everything, in the order facts flow, and starts collecting. */
export async function startPlatformValue(
  given: Omit<StartOptions, 'clock'>,
): Promise<Router> {
  const options: StartOptions = { ...given, clock: () => new Date() };
  const stores = openStores(options);
  const measured = await readMetrics(options, stores);
  const collected = await openCollection(options, stores);
  const parts = { options, stores, measured, collected };
  const answers = await createAnswers(parts);
  await scheduleWork(parts, answers);

  const { adoption, okrs, scorecards, surveys } = answers;
  const { objectives } = okrs;
  registerActions(options.actions, { adoption, objectives, scorecards });
  const { costSettings: settings, customIds: metricIds, metrics } = measured;
  const shared = { ...options, sources: stores.sources };
  return createRouter({
    ...{ ...options, ...okrs, metrics, adoption, scorecards, surveys },
    sources: createHealth(parts),
    costs: createCostImports({ ...shared, settings }),
    push: createPush({ ...shared, config: options.rootConfig, metricIds }),
  });
}
