import {
  pushedSignalSchema,
  type PushedSignal,
} from 'backstage-plugin-platform-value-common';
import { findKindProblem } from './findKindProblem';
import { findTimeProblem } from './findTimeProblem';

/** What is wrong with a pushed signal. */
export interface SignalProblem {
  /** The field; empty when it is the whole. */
  path: string;
  /** In words, with what to do; holds nothing that was sent but short names. */
  reason: string;
}

/** What pushed signals are held against. */
export interface PushRules {
  /** Tells environments that are production. */
  production: RegExp;
  /** Ids of the metrics that measurements can be pushed for. */
  metricIds: ReadonlySet<string>;
}

/** A signal that can be stored, or what is wrong with it. */
export type CheckedSignal =
  | { signal: PushedSignal; problem?: undefined }
  | { signal?: undefined; problem: SignalProblem };

const longestName = 100;

/** Checks a signal as it was sent. */
export function checkSignal(
  row: unknown,
  rules: PushRules,
  now: Date,
): CheckedSignal {
  const { data, error } = pushedSignalSchema.safeParse(row);
  if (!data) return { problem: problemOf(error) };
  const problem = findTimeProblem(data, now) ?? findKindProblem(data, rules);
  return problem ? { problem } : { signal: data };
}

type SchemaError = NonNullable<
  ReturnType<typeof pushedSignalSchema.safeParse>['error']
>;

function problemOf({ issues }: SchemaError): SignalProblem {
  const [issue] = issues;
  const path =
    issue.code === 'unrecognized_keys'
      ? [...issue.path, issue.keys[0]]
      : issue.path;
  return { path: showableName(path.join('.')), reason: issue.message };
}

function showableName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}]/gu, '�').slice(0, longestName);
}
