import { day } from '../simulation/duration';

/** The first half year begins a quarter after the world does. */
const offset = 91 * day;
const length = 182 * day;

/** Half of a fiscal year, epoch milliseconds at UTC midnights, half-open. */
export interface HalfYear {
  number: number;
  start: number;
  end: number;
}

function halfYear(start: number, number: number): HalfYear {
  const begins = start + offset + number * length;
  return { number, start: begins, end: begins + length };
}

/** Those that had begun when the world ended, and the one that is planned next. */
export function halfYearsUntil(options: {
  start: number;
  end: number;
}): HalfYear[] {
  const { start, end } = options;
  const begun = Math.max(0, Math.ceil((end - start - offset) / length));
  return Array.from({ length: begun + 1 }, (_, number) =>
    halfYear(start, number),
  );
}

/** The one that runs at a moment; undefined before the first. */
export function halfYearAt(options: {
  start: number;
  at: number;
}): HalfYear | undefined {
  const { start, at } = options;
  const number = Math.floor((at - start - offset) / length);
  return number < 0 ? undefined : halfYear(start, number);
}
