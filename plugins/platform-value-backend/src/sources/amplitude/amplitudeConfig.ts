import type { Config } from '@backstage/config';
import { timeZoneSchema } from 'backstage-plugin-platform-value-common';
import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';

const path = 'platformValue.amplitude';

/** Amplitude's own words for what a figure counts. */
const measures = ['uniques', 'totals', 'pct_dau', 'average'] as const;

const measureSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'has to be like-this'),
  title: z.string().trim().min(1),
  event: z.string().trim().min(1),
  measure: z.enum(measures).default('totals'),
  every: z.enum(['day', 'week']).default('day'),
});

const retentionSchema = z.strictObject({
  days: z
    .array(z.int().min(1).max(90))
    .min(1)
    .default([1, 7, 30])
    .transform(days => [...new Set(days)].sort((a, b) => a - b)),
  method: z.enum(['n-day', 'bracket']).default('n-day'),
  of: z.enum(['new', 'active']).default('new'),
  historyDays: z.int().min(30).max(730).default(120),
});

const schema = z.strictObject({
  apiKey: z.string().trim().min(1),
  secretKey: z.string().trim().min(1),
  timeZone: timeZoneSchema,
  region: z.enum(['us', 'eu']).default('us'),
  baseUrl: z.url().optional(),
  weekStartsOn: z.enum(['monday', 'sunday']).default('monday'),
  measures: z.array(measureSchema).default([]),
  retention: retentionSchema.prefault({}),
  historyDays: z.int().min(7).max(1095).default(365),
  refreshDays: z.int().min(0).max(30).default(7),
  shards: z.int().min(1).max(1024).default(16),
  reserve: z.number().min(0).max(0.5).default(0.1),
  groupingCostsTwice: z.boolean().default(false),
});

/** A figure that is asked for each entity. */
export type UsageMeasure = z.infer<typeof measureSchema>;

/** What the configuration says about reading Amplitude. */
export type AmplitudeSettings = Omit<
  z.infer<typeof schema>,
  'region' | 'baseUrl'
> & {
  /** Without a slash at its end. */
  baseUrl: string;
};

const regions = {
  us: 'https://amplitude.com',
  eu: 'https://analytics.eu.amplitude.com',
};

/** Asked of every entity, before what the configuration adds. */
const activeUsers: UsageMeasure[] = [
  {
    id: 'weekly-active-users',
    title: 'Weekly active users',
    event: '_active',
    measure: 'uniques',
    every: 'week',
  },
  {
    id: 'daily-active-users',
    title: 'Daily active users',
    event: '_active',
    measure: 'uniques',
    every: 'day',
  },
];

/**
 * Reads `platformValue.amplitude`; undefined where it holds no key.
 *
 * @throws SourceError `misconfigured` with path and remedy, and no value.
 */
export function readAmplitudeSettings(
  config: Config,
): AmplitudeSettings | undefined {
  const written = config.getOptional<object>(path) ?? {};
  if (!('apiKey' in written || 'secretKey' in written)) return undefined;
  const result = schema.safeParse(written);
  if (!result.success) throw misconfigured(result.error.issues);
  const { region, baseUrl = regions[region], ...settings } = result.data;
  const all = [...activeUsers, ...settings.measures];
  const { days, historyDays } = settings.retention;
  if (historyDays <= days[days.length - 1] + settings.refreshDays) {
    const message = 'has to be longer than its last day and refreshDays';
    throw misconfigured([{ path: ['retention', 'historyDays'], message }]);
  }
  const twice = all.find(({ id }, index) =>
    all.slice(0, index).some(other => other.id === id),
  );
  if (twice) {
    const message = `the id '${twice.id}' is taken`;
    throw misconfigured([{ path: ['measures'], message }]);
  }
  return { ...settings, measures: all, baseUrl: baseUrl.replace(/\/+$/, '') };
}

function misconfigured(
  issues: { path: PropertyKey[]; message: string }[],
): SourceError {
  const wrong = issues.map(
    issue => `${[path, ...issue.path].map(String).join('.')}: ${issue.message}`,
  );
  return new SourceError({
    code: 'misconfigured',
    message: wrong.join('; '),
    remedy: `Correct ${path} in app-config; see the documentation of the Amplitude source.`,
  });
}
