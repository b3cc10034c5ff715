import { z } from 'zod';

/** Days of a period when a request names none. @public */
export const defaultPeriodDays = 90;

/** The longest period that can be asked for, in days (three years). @public */
export const longestPeriodDays = 1096;

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * The name of a time zone of the IANA database, such as `Europe/Berlin`.
 *
 * @public
 */
export const timeZoneSchema = z.string().refine(isTimeZone, {
  error: issue =>
    `'${issue.input}' is not a time zone; use an IANA name such as Europe/Berlin or UTC`,
});

const asOfMessage = (issue: { input?: unknown }) =>
  `'${issue.input}' is neither a date (2026-11-23) nor an instant with zone (2026-11-23T09:00:00Z)`;

/**
 * What a scorecard is asked for. `asOf` is an instant (used as it is) or a
 * date (the start of that day in `timeZone`); `days` are calendar days.
 *
 * @public
 */
export const periodQuerySchema = z.object({
  asOf: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], {
      error: asOfMessage,
    })
    .optional(),
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(longestPeriodDays)
    .default(defaultPeriodDays),
  timeZone: timeZoneSchema.optional(),
});

/** @public */
export type PeriodQuery = z.infer<typeof periodQuerySchema>;

/** The query as a caller writes it: everything may be left out. @public */
export type PeriodQueryInput = z.input<typeof periodQuerySchema>;

/** A half-open range of time `[start, end)`, ISO 8601 with zone. @public */
export const periodSchema = z.object({
  start: z.iso.datetime({ offset: true }),
  end: z.iso.datetime({ offset: true }),
});

/** @public */
export type Period = z.infer<typeof periodSchema>;
