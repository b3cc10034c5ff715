import { entitiesByValue } from '../entitiesByValue';
import { collectSteps, type StepFacts } from '../reading/collectSteps';
import type { ReadingStep } from '../reading/nextStep';
import type { CollectStream, StreamContext } from '../StreamContext';
import { bucketRange } from './bucketRange';
import { usagePlan } from './usagePlan';
import { usageSignals } from './usageSignals';

/**
 * Reads usage: many values in each request, and of each day again until its
 * late events had the time to arrive. Today is not over, and not read.
 */
export const collectUsage: CollectStream = context => {
  const { settings, partition, cursor, now } = context;
  const entities = entitiesByValue(partition);
  return collectSteps({
    cursor,
    plan: usagePlan({ settings, values: [...entities.keys()], now }),
    timeZone: settings.timeZone,
    readStep: step => readStep(context, step, entities),
  });
};

async function readStep(
  { client, settings, property, now, signal }: StreamContext,
  { series, values, window }: ReadingStep,
  entities: Map<string, string[]>,
): Promise<StepFacts | undefined> {
  const measure = settings.measures.find(({ id }) => id === series);
  if (!measure) throw new Error(`there is no measure '${series}'`);
  const range = bucketRange(window, measure.every, settings.weekStartsOn);
  if (!range) return undefined;
  const asked = { measure, range, values };
  const segmentation = await client.readSegmentation({
    ...asked,
    property,
    signal,
  });
  return {
    signals: usageSignals({ ...asked, segmentation, entities, settings, now }),
  };
}
