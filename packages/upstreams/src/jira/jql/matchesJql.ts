import type { IssueState } from '../lookup/issueAsOf';
import { jqlError } from '../transport/JiraProblem';
import type { Comparison, Condition, Operator } from './Jql';
import { jqlFields, type JqlField } from './jqlFields';
import { readMoment, type Calendar } from './readMoment';

type Matcher = (state: IssueState) => boolean;
type Value = string | number;

/** How the words of a query are understood. */
export interface Reading extends Calendar {
  /** Key of a project by its key, its name or its id. Throws a JiraProblem. */
  projectKeyOf: (name: string) => string;
}

/** @throws JiraProblem when a field or a value is none of Jira's. */
export function matcherOf(condition: Condition, reading: Reading): Matcher {
  if (condition.kind === 'comparison') return comparing(condition, reading);
  if (condition.kind === 'not') {
    const inner = matcherOf(condition.part, reading);
    return state => !inner(state);
  }
  const parts = condition.parts.map(part => matcherOf(part, reading));
  return condition.kind === 'and'
    ? state => parts.every(part => part(state))
    : state => parts.some(part => part(state));
}

function comparing(comparison: Comparison, reading: Reading): Matcher {
  const { operator, values } = comparison;
  const field = fieldOf(comparison.field);
  if (operator === 'is' || operator === 'is not') {
    return state =>
      (field.valuesOf(state).length === 0) === (operator === 'is');
  }
  const wanted = values.map(value => readValue(value, comparison, reading));
  return state => compare(field.valuesOf(state), operator, wanted);
}

function fieldOf(name: string): JqlField {
  const field = jqlFields[name];
  if (!field) throw jqlError('field', name);
  return field;
}

function readValue(
  text: string,
  { field }: Comparison,
  reading: Reading,
): Value {
  if (field === 'project') return reading.projectKeyOf(text).toLowerCase();
  const { kind } = fieldOf(field);
  if (kind === 'text') return text.toLowerCase();
  const read = kind === 'time' ? readMoment(text, reading) : Number(text);
  if (read === undefined || Number.isNaN(read)) {
    throw jqlError('date', field, text);
  }
  return read;
}

/** A field without a value is found by no comparison, not even by `!=`. */
function compare(values: Value[], operator: Operator, wanted: Value[]) {
  if (values.length === 0) return false;
  const isAny = values.some(value => wanted.includes(value));
  switch (operator) {
    case '=':
    case 'in':
      return isAny;
    case '!=':
    case 'not in':
      return !isAny;
    default:
      return values.some(value => isOrdered(value, operator, wanted[0]));
  }
}

function isOrdered(value: Value, operator: Operator, wanted: Value): boolean {
  switch (operator) {
    case '>=':
      return value >= wanted;
    case '>':
      return value > wanted;
    case '<=':
      return value <= wanted;
    default:
      return value < wanted;
  }
}
