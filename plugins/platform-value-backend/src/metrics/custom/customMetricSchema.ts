import {
  betterSchema,
  categorySchema,
  unitSchema,
  type Unit,
} from 'backstage-plugin-platform-value-common';
import { z } from 'zod';

/**
 * How measurements become a number: `median` of their values, `share` of those
 * with a value above zero, `count-per-week` of them all.
 */
export const aggregations = ['median', 'share', 'count-per-week'] as const;

/** One of {@link aggregations}. */
export type Aggregation = (typeof aggregations)[number];

const unitsOf: Record<Aggregation, readonly Unit[]> = {
  median: ['hours', 'minutes', 'ratio', 'score', 'count', 'money'],
  share: ['ratio'],
  'count-per-week': ['per-week'],
};

const words = (most: number) => z.string().trim().min(1).max(most);

/** What an administrator says of a metric under `platformValue.metrics.<id>`. */
export const customMetricSchema = z
  .strictObject({
    title: words(60),
    /** What it answers; made from the title when left out. */
    question: words(120).optional(),
    description: words(500),
    unit: unitSchema,
    better: betterSchema,
    category: categorySchema,
    aggregation: z.enum(aggregations),
    /** What the organisation wants, and from which day on. */
    target: z
      .strictObject({ value: z.number(), validFrom: z.iso.date() })
      .optional(),
    /** Measurements, or covered weeks of a count, below which nothing is said. */
    leastSample: z.number().int().min(1).max(1000).optional(),
    /** To be raised when the number begins to mean something else. */
    version: z.number().int().min(1).default(1),
  })
  .superRefine(({ aggregation, unit }, context) => {
    if (unitsOf[aggregation].includes(unit)) return;
    context.addIssue({
      code: 'custom',
      path: ['unit'],
      message: `of a ${aggregation} is one of ${unitsOf[aggregation].join(
        ', ',
      )}`,
    });
  });

/** One of {@link customMetricSchema}. */
export type CustomMetric = z.infer<typeof customMetricSchema>;
