import {
  periodQuerySchema,
  type PeriodQueryInput,
} from 'backstage-plugin-platform-value-common';

/** Names of the parameters that hold the period in the address. */
export const periodParameters = ['days', 'asOf', 'timeZone'] as const;

/** Without a default of our own: what is absent is the backend's to choose. */
const addressSchema = periodQuerySchema.extend({
  days: periodQuerySchema.shape.days.unwrap().optional(),
});

/** The period an address names, or why it names none. */
export type PeriodOfAddress =
  | { ok: true; query: PeriodQueryInput }
  | { ok: false; message: string };

/** Reads the period from an address; what is absent is left to the backend. */
export function readPeriod(parameters: URLSearchParams): PeriodOfAddress {
  const given = Object.fromEntries(
    periodParameters
      .map(name => [name, parameters.get(name)])
      .filter(([, value]) => value),
  );
  const parsed = addressSchema.safeParse(given);
  if (!parsed.success) {
    const messages = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    return { ok: false, message: messages.join('; ') };
  }
  return { ok: true, query: parsed.data };
}
