import type { PushedSignal } from 'backstage-plugin-platform-value-common';
import type { PushRules, SignalProblem } from './checkSignal';
import { fieldsOfSomeKinds, kindRules } from './kindRules';

/** What keeps a signal from being one of its kind; undefined when nothing does. */
export function findKindProblem(
  signal: PushedSignal,
  rules: PushRules,
): SignalProblem | undefined {
  return (
    fieldProblem(signal) ??
    outcomeProblem(signal) ??
    valueProblem(signal) ??
    meaningProblem(signal, rules)
  );
}

function fieldProblem(signal: PushedSignal): SignalProblem | undefined {
  const { kind } = signal;
  const { wanted, known } = kindRules[kind];
  const missing = wanted.find(field => signal[field] === undefined);
  if (missing) return { path: missing, reason: `a ${kind} needs it` };
  const surplus = fieldsOfSomeKinds.find(
    field => signal[field] !== undefined && !known.includes(field),
  );
  return (
    surplus && { path: surplus, reason: `a ${kind} has none; leave it out` }
  );
}

function outcomeProblem(signal: PushedSignal): SignalProblem | undefined {
  const { kind, outcome, endedAt } = signal;
  const { outcomes } = kindRules[kind];
  if (outcome !== undefined && !outcomes.includes(outcome)) {
    return {
      path: 'outcome',
      reason: `of a ${kind} is one of ${outcomes.join(', ')}`,
    };
  }
  const isOver = endedAt !== undefined;
  const saysItIsOver = outcome === undefined ? isOver : outcome === 'resolved';
  return outcomes.includes('resolved') && isOver !== saysItIsOver
    ? {
        path: 'endedAt',
        reason: 'belongs to what is resolved, and only to that',
      }
    : undefined;
}

function valueProblem({
  kind,
  value,
}: PushedSignal): SignalProblem | undefined {
  const { value: range, whole } = kindRules[kind];
  if (value === undefined || !range) return undefined;
  const [least, greatest] = range;
  const fits = value >= least && value <= greatest;
  if (fits && (!whole || Number.isInteger(value))) return undefined;
  const what = whole ? 'a whole number' : 'a number';
  const upTo = Number.isFinite(greatest) ? ` to ${greatest}` : '';
  return {
    path: 'value',
    reason: `of a ${kind} is ${what} from ${least}${upTo}`,
  };
}

function meaningProblem(
  { kind, environment, metricId }: PushedSignal,
  { production, metricIds }: PushRules,
): SignalProblem | undefined {
  if (environment !== undefined && !production.test(environment)) {
    return {
      path: 'environment',
      reason:
        'is not production by platformValue.github.productionEnvironments; send deployments to production only',
    };
  }
  const isMeasured = kind === 'measurement' && metricId !== undefined;
  if (isMeasured && !metricIds.has(metricId)) {
    return {
      path: 'metricId',
      reason: `no such metric is configured; add platformValue.metrics.${metricId}, or send one of ${
        [...metricIds].join(', ') || 'those to come'
      }`,
    };
  }
  return undefined;
}
