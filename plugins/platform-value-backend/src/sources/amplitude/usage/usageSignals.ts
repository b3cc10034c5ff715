import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import type { AmplitudeSettings, UsageMeasure } from '../amplitudeConfig';
import { AmplitudeError } from '../client/failures';
import type { Segmentation } from '../client/segmentationAnswer';
import { secondsFrom, startOfDay, weekOf, type DayRange } from '../days';
import { updatedAt } from '../updatedAt';
import { bucketOf } from './bucketRange';

/** What figures are turned into signals with. */
export interface UsageSignalsOptions {
  segmentation: Segmentation;
  measure: UsageMeasure;
  /** What was asked for: whatever else came is left out. */
  range: DayRange;
  /** Refs of entities by the value they ask for. */
  entities: Map<string, string[]>;
  values: string[];
  settings: AmplitudeSettings;
  now: Date;
}

/**
 * A signal for each figure of each value that was asked for. Groups that were
 * not, such as `(none)`, are left out, and so are buckets that are not whole.
 */
export function usageSignals(options: UsageSignalsOptions): CollectedSignal[] {
  const { segmentation, measure, range, entities, values } = options;
  assertWeeks(options);
  return values.flatMap(value => {
    const figures = segmentation.groups.get(value) ?? [];
    return figures.flatMap((figure, index) => {
      const bucket = bucketOf(segmentation.xValues[index], measure.every);
      const whole = bucket.start >= range.start && bucket.end <= range.end;
      if (figure === undefined || !whole) return [];
      const refs = entities.get(value) ?? [];
      return refs.map(ref => usageSignal(ref, { bucket, figure, ...options }));
    });
  });
}

function usageSignal(
  entityRef: string,
  {
    bucket: { start, end },
    figure,
    measure,
    settings,
    now,
  }: UsageSignalsOptions & { bucket: DayRange; figure: number },
): CollectedSignal {
  const { timeZone } = settings;
  return {
    entityRef,
    kind: 'usage',
    externalId: `${measure.id} ${start}`,
    at: startOfDay(start, timeZone),
    seconds: secondsFrom(start, end, timeZone),
    value: figure,
    outcome: 'none',
    facts: { measure: measure.id, method: measure.measure, zone: timeZone },
    sourceUpdatedAt: updatedAt({ end, settings, now }),
  };
}

/** Weeks that begin on another day would be cut at the ends of each range. */
function assertWeeks({
  segmentation,
  measure,
  settings,
}: UsageSignalsOptions): void {
  if (measure.every !== 'week') return;
  const { weekStartsOn } = settings;
  const { xValues } = segmentation;
  if (xValues.every(day => weekOf(day, weekStartsOn) === day)) return;
  throw new AmplitudeError({
    failure: 'weeks',
    request: 'GET /api/2/events/segmentation',
  });
}
