import type { KeyResultCourse } from './keyResultProgress';

/** A goal as somebody writes it. */
export type KeyResultGoal = Pick<
  KeyResultCourse,
  'kind' | 'target' | 'range'
> & {
  baseline: Pick<KeyResultCourse['baseline'], 'value'>;
};

/** What is wrong with a goal: the field, and what to do. */
export interface GoalProblem {
  field: 'target' | 'range';
  reason: string;
}

/**
 * What keeps progress towards a goal from being measured; undefined when
 * nothing does.
 */
export function findGoalProblem(goal: KeyResultGoal): GoalProblem | undefined {
  return goal.kind === 'maintain' ? rangeProblem(goal) : targetProblem(goal);
}

function rangeProblem({ range }: KeyResultGoal): GoalProblem | undefined {
  if (!range)
    return problem('range', 'is missing; maintain needs low and high');
  return range.low > range.high
    ? problem('range', 'is upside down; low has to be at most high')
    : undefined;
}

function targetProblem({
  kind,
  baseline,
  target,
}: KeyResultGoal): GoalProblem | undefined {
  if (target === undefined) {
    return problem('target', `is missing; ${kind} needs one`);
  }
  if (target === baseline.value) {
    return problem('target', 'is the baseline; nothing would be reached by it');
  }
  const isUp = target > baseline.value;
  if (isUp === (kind === 'increase')) return undefined;
  const side = isUp ? 'above' : 'below';
  const other = isUp ? 'increase' : 'decrease';
  return problem('target', `is ${side} the baseline; that is to ${other}`);
}

function problem(field: GoalProblem['field'], reason: string): GoalProblem {
  return { field, reason };
}
