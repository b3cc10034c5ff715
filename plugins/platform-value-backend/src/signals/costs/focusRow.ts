import { z } from 'zod';
import { parseAmount } from './decimal';

/** Columns of FOCUS 1.2 that an import reads; a file may have all the others. */
export const focusColumns = [
  'EffectiveCost',
  'BillingCurrency',
  'ChargePeriodStart',
  'ChargePeriodEnd',
  'Tags',
] as const;

/** A row of a FOCUS file, as far as it is read. */
export interface FocusRow {
  /** In 10⁻¹² of the currency. */
  cost: bigint;
  /** Milliseconds since the epoch, half-open. */
  start: number;
  end: number;
  tags: ReadonlyMap<string, string>;
}

/** What is wrong with a row. */
export interface FocusProblem {
  column: string;
  /** In words, with what to do. */
  reason: string;
}

const longestPeriod = 366 * 86_400_000;

const tagsSchema = z.record(z.string(), z.unknown());

const recordSchema = z.object({
  EffectiveCost: z.string().transform(amountOf),
  BillingCurrency: z.string(),
  ChargePeriodStart: z.string().transform(instantOf),
  ChargePeriodEnd: z.string().transform(instantOf),
  Tags: z.string().transform(tagsOf),
});

type Context = z.core.$RefinementCtx;

function amountOf(text: string, context: Context): bigint {
  const amount = parseAmount(text.trim());
  return (
    amount ?? refuse(context, 'is no number; FOCUS never leaves it out', 0n)
  );
}

/** FOCUS writes instants in UTC, and some exports leave the zone out. */
function instantOf(text: string, context: Context): number {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
  const time = Date.parse(zoned.replace(' ', 'T'));
  return Number.isFinite(time)
    ? time
    : refuse(context, 'is no instant such as 2026-10-01T00:00:00Z', 0);
}

function tagsOf(text: string, context: Context): Map<string, string> {
  const tags = tagsSchema.safeParse(parsedJson(text.trim()));
  if (!tags.success) {
    return refuse(context, 'is no JSON object of tags', new Map());
  }
  return new Map(
    Object.entries(tags.data).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );
}

function parsedJson(text: string): unknown {
  if (text === '' || text.toLocaleLowerCase('en-US') === 'null') return {};
  try {
    return JSON.parse(text);
  } catch {
    // The schema refuses it with the column's name.
    return undefined;
  }
}

function refuse<T>(context: Context, message: string, instead: T): T {
  context.addIssue({ code: 'custom', message });
  return instead;
}

/** A record of the file as a row, or what is wrong with it. */
export function parseFocusRow(
  record: Record<string, unknown>,
  currency: string,
): FocusRow | FocusProblem {
  const { data, error } = recordSchema.safeParse(record);
  if (!data) {
    const [{ path, message }] = error.issues;
    return { column: String(path[0] ?? ''), reason: message };
  }
  const { EffectiveCost: cost, Tags: tags } = data;
  const { ChargePeriodStart: start, ChargePeriodEnd: end } = data;
  const problem =
    currencyProblem(data.BillingCurrency, currency) ??
    periodProblem(start, end);
  return problem ?? { cost, start, end, tags };
}

function currencyProblem(
  text: string,
  currency: string,
): FocusProblem | undefined {
  if (text.trim() === currency) return undefined;
  return {
    column: 'BillingCurrency',
    reason: `is not ${currency}, the portal's one currency; convert it, or set platformValue.currency`,
  };
}

function periodProblem(start: number, end: number): FocusProblem | undefined {
  const column = 'ChargePeriodEnd';
  if (end <= start) return { column, reason: 'is not after its start' };
  return end - start > longestPeriod
    ? { column, reason: 'is more than a year after its start' }
    : undefined;
}
