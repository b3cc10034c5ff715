import { z } from 'zod';
import { invalidParameter } from '../transport/ApiProblem';

/** Epoch milliseconds, both ends within the range. */
interface Range {
  from: number;
  to: number;
}

const dayLength = 24 * 60 * 60 * 1000;
const whenText = z.union([
  z.iso.date().transform(text => rangeFrom(text, dayLength)),
  z.iso.datetime({ offset: true }).transform(text => rangeFrom(text, 1000)),
]);

/**
 * The moments that GitHub's search syntax for dates means: `2026-01-05`,
 * `>=2026-01-05T10:00:00Z`, `<…`, `A..B`, `A..*`. Days are days in UTC.
 *
 * @throws ApiProblem 422 when the text is none of these.
 */
export function createdRange(text: string): Range {
  const [, operator = '', rest] = /^(>=|<=|>|<)?(.*)$/s.exec(text) ?? [];
  if (operator === '' && rest.includes('..')) return betweenRange(rest);
  const when = readWhen(rest);
  if (operator === '') return when;
  return comparedRange(operator, when);
}

/** Whether a moment lies in the range. */
export function isWithin({ from, to }: Range, time: number): boolean {
  return from <= time && time <= to;
}

function rangeFrom(text: string, length: number): Range {
  const from = Date.parse(text);
  return { from, to: from + length - 1 };
}

function readWhen(text: string): Range {
  const { data, success } = whenText.safeParse(text);
  if (!success) throw invalidParameter('WorkflowRun', 'created', text);
  return data;
}

function betweenRange(text: string): Range {
  const [first, last] = text.split('..');
  return {
    from: first === '*' ? -Infinity : readWhen(first).from,
    to: last === '*' ? Infinity : readWhen(last).to,
  };
}

function comparedRange(operator: string, { from, to }: Range): Range {
  if (operator === '>=') return { from, to: Infinity };
  if (operator === '>') return { from: to + 1, to: Infinity };
  if (operator === '<=') return { from: -Infinity, to };
  return { from: -Infinity, to: from - 1 };
}
