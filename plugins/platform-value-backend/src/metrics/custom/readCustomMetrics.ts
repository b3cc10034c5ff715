import type { MetricDefinition } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import type { TargetDefinition } from '../../platforms/definitionsDocument';
import type { FoundProblem } from '../../signals/DatabaseProblemStore';
import { customMetricSchema, type CustomMetric } from './customMetricSchema';
import { defineCustomMetric } from './defineCustomMetric';

/** What the configuration says of metrics. */
export interface CustomMetrics {
  metrics: MetricDefinition[];
  /** What the organisation wants of them. */
  targets: TargetDefinition[];
  /** Ids that measurements are taken for: those of metrics left out too, so that nothing is lost until they are set right. */
  ids: ReadonlySet<string>;
  /** What is wrong with those that were left out. */
  problems: FoundProblem[];
}

const path = 'platformValue.metrics';
const remedy =
  'Set it right and restart the backend; until then the metric is left out, and what is pushed for it is kept.';

/**
 * Reads `platformValue.metrics`. A wrong metric is left out and named; the
 * others are defined.
 *
 * @param value - the part of the configuration, as it is
 * @param taken - ids of metrics that there are already
 */
export function readCustomMetrics(
  value: unknown,
  taken: ReadonlySet<string>,
): CustomMetrics {
  const entries = z.record(z.string(), z.unknown()).safeParse(value ?? {});
  if (!entries.success) {
    const problem = problemOf('', value, 'is no object of metrics by their id');
    return { metrics: [], targets: [], ids: new Set(), problems: [problem] };
  }
  const found = Object.entries(entries.data).map(([id, each]) =>
    readOne(id, each, taken),
  );
  return {
    metrics: found.flatMap(({ metric }) => metric ?? []),
    targets: found.flatMap(({ target }) => target ?? []),
    ids: new Set(Object.keys(entries.data).filter(id => !taken.has(id))),
    problems: found.flatMap(({ problems }) => problems ?? []),
  };
}

interface FoundMetric {
  metric?: MetricDefinition;
  target?: TargetDefinition;
  problems?: FoundProblem[];
}

function readOne(
  id: string,
  value: unknown,
  taken: ReadonlySet<string>,
): FoundMetric {
  const wrongId = problemOfId(id, taken);
  if (wrongId) return { problems: [problemOf(id, id, wrongId)] };
  const { data, error } = customMetricSchema.safeParse(value);
  if (error) {
    return { problems: error.issues.map(issue => problemIn(id, value, issue)) };
  }
  return {
    metric: defineCustomMetric(id, data),
    target: targetOf(id, data),
  };
}

function targetOf(id: string, { target }: CustomMetric) {
  return target && { metric: id, ...target };
}

function problemOfId(id: string, taken: ReadonlySet<string>) {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    return 'is no kebab-case id; use one such as data-freshness';
  }
  return taken.has(id)
    ? 'is the id of another metric; give it an id of its own'
    : undefined;
}

function problemIn(
  id: string,
  value: unknown,
  issue: z.core.$ZodIssue,
): FoundProblem {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : [];
  const keys = [...issue.path, unknownKey].flat().map(String);
  const found = keys.reduce<unknown>(partOf, value);
  return problemOf([id, ...keys].join('.'), found, issue.message);
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

const longestShown = 60;

function problemOf(
  where: string,
  value: unknown,
  message: string,
): FoundProblem {
  const shown =
    value === undefined
      ? 'nothing'
      : JSON.stringify(value).slice(0, longestShown);
  return {
    code: 'misconfigured',
    subject: where ? `${path}.${where}` : path,
    message: `${shown}: ${message}`,
    remedy,
  };
}
