import { z } from 'zod';
import { dayOfParameter, daysBetween } from './days';
import { invalidChart } from './transport/AmplitudeProblem';

const filterSchema = z.object({
  subprop_type: z.enum(['event', 'user']),
  subprop_key: z.string(),
  subprop_op: z.enum(['is', 'is not', 'contains', 'does not contain']),
  subprop_value: z.array(z.string()),
});

const eventSchema = z.object({
  event_type: z.string(),
  filters: z.array(filterSchema).default([]),
  group_by: z
    .array(z.object({ type: z.enum(['event', 'user']), value: z.string() }))
    .max(2)
    .default([]),
});

const segmentSchema = z.array(
  z.looseObject({ op: z.string(), values: z.array(z.string()) }),
);

/** An event as the API writes it. */
export type ChartEvent = z.infer<typeof eventSchema>;

/** A filter of an event. */
export type EventFilter = z.infer<typeof filterSchema>;

/** Throws AmplitudeProblem when it is absent or not well formed. */
export function readEvent(query: URLSearchParams, name: string): ChartEvent {
  return parsed(query.get(name), eventSchema, `Invalid event ${name}`);
}

/** Conditions of each segment that is asked for. */
export function readSegments(query: URLSearchParams): number[] {
  return query
    .getAll('s')
    .map(text => parsed(text, segmentSchema, 'Invalid segment').length);
}

/** Both ends included; `days` counts them. */
export function readRange(query: URLSearchParams) {
  const start = dayOfParameter(query.get('start') ?? '');
  const end = dayOfParameter(query.get('end') ?? '');
  if (!start || !end || end < start) throw invalidChart('Invalid date range');
  const days = daysBetween(start, end) + 1;
  if (days > 365) throw invalidChart('Date range is limited to 365 days');
  return { start, end, days };
}

/** Days, weeks or months. */
export function readInterval(query: URLSearchParams): 1 | 7 | 30 {
  const interval = Number(query.get('i') ?? '1');
  if (interval === 1 || interval === 7 || interval === 30) return interval;
  throw invalidChart('Invalid interval');
}

/** The value of a parameter that knows only some. */
export function readChoice<T extends string>(
  query: URLSearchParams,
  options: { name: string; choices: readonly [T, ...T[]] },
): T {
  const { name, choices } = options;
  const text = query.get(name) ?? choices[0];
  const choice = choices.find(one => one === text);
  if (choice === undefined) throw invalidChart(`Invalid ${name}`);
  return choice;
}

function parsed<T>(
  text: string | null,
  schema: z.ZodType<T>,
  details: string,
): T {
  try {
    return schema.parse(JSON.parse(text ?? ''));
  } catch {
    throw invalidChart(details);
  }
}
