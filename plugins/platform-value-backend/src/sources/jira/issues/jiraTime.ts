import { z } from 'zod';
import { wholeSecond } from '../../github/timestamp';

/** Later, a number of the epoch is one of milliseconds. */
const lastSecond = 1e11;

const isoTime = z.iso
  .datetime({ offset: true })
  .transform(text => Date.parse(text));

/** No issue is older; dates out of range do occur. */
const earliest = Date.UTC(1990, 0);
const latest = Date.UTC(2200, 0);

/** A time as Jira writes it, in milliseconds since the epoch. */
export const jiraMilliseconds = z.preprocess(
  withColon,
  z
    .union([isoTime, z.number().positive().transform(milliseconds)])
    .refine(time => time >= earliest && time < latest),
);

/**
 * A time as Jira writes it, truncated to the second: ISO 8601, with or without
 * a colon in the offset, or, in some changelogs, seconds or milliseconds since
 * the epoch.
 */
export const jiraTime = jiraMilliseconds.transform(wholeSecond);

function withColon(value: unknown): unknown {
  return typeof value === 'string'
    ? value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
    : value;
}

function milliseconds(number: number): number {
  return number < lastSecond ? number * 1000 : number;
}
