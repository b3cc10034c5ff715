import type { AmplitudeDay } from '../../world/AmplitudeProject';
import type { ShownProject } from '../figures/ShownProject';
import { uniquesOver } from '../figures/uniquesOver';
import type { Bucket } from './buckets';
import type { Group } from './groups';

export const metrics = ['uniques', 'totals', 'pct_dau', 'average'] as const;

export type SegmentationMetric = (typeof metrics)[number];

export interface MeasureGroupOptions {
  shown: ShownProject;
  group: Group;
  eventType: string;
  metric: SegmentationMetric;
  bucket: Bucket;
}

/** What a chart shows of a group in a bucket. */
export function measureGroup(options: MeasureGroupOptions): number {
  const { shown, group, bucket } = options;
  const perService = group.services.map(service => {
    const days = bucket.days.flatMap(day => shown.dayOf(service, day) ?? []);
    return figuresOf(days, options.eventType);
  });
  const sum = (of: keyof ReturnType<typeof figuresOf>) =>
    perService.reduce((total, figures) => total + figures[of], 0);
  switch (options.metric) {
    case 'uniques':
      return sum('uniques');
    case 'totals':
      return sum('totals');
    case 'pct_dau':
      return ratio(sum('uniques'), sum('active'));
    default:
      return ratio(sum('totals'), sum('uniques'));
  }
}

function figuresOf(days: AmplitudeDay[], eventType: string) {
  const figures = days.map(day => figuresOfDay(day, eventType));
  return {
    uniques: uniquesOver(figures.map(({ uniques }) => uniques)),
    totals: figures.reduce((total, { totals }) => total + totals, 0),
    active: uniquesOver(days.map(({ uniques }) => uniques)),
  };
}

function figuresOfDay(day: AmplitudeDay, eventType: string) {
  if (eventType === '_new') {
    return { uniques: day.newUsers, totals: day.newUsers };
  }
  const totals = Object.values(day.events).reduce(
    (total, event) => total + event.totals,
    0,
  );
  const any = { uniques: day.uniques, totals };
  return day.events[eventType] ?? any;
}

function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}
