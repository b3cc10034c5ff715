import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  checkInSchema,
  keyResultFunctionSchema,
  keyResultKinds,
  longestPeriodDays,
  moneyEffects,
  objectiveStates,
} from 'backstage-plugin-platform-value-common';
import { z } from 'zod';

const idSchema = z
  .string()
  .max(100)
  .regex(/^[^\s,]+$/, 'is no id; leave out spaces and commas');

const dateSchema = z.iso.date('is no date; use one such as 2026-12-31');

const titleSchema = z.string().trim().min(1).max(500);

function isEntityRef(text: string): boolean {
  try {
    return Boolean(parseEntityRef(text));
  } catch {
    return false;
  }
}

/** An entity ref, given in full and in lower case. */
export const entityRefSchema = z
  .string()
  .refine(isEntityRef, 'is no entity ref; use kind:namespace/name')
  .transform(text => stringifyEntityRef(parseEntityRef(text)));

const periodSchema = z
  .strictObject({ start: dateSchema, end: dateSchema })
  .refine(({ start, end }) => start <= end, {
    path: ['end'],
    error: 'lies before the start',
  });

/** An objective as a file says it. */
export const objectiveRowSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  description: z.string().max(5000).optional(),
  parent: idSchema.optional(),
  period: periodSchema,
  owner: entityRefSchema,
  state: z.enum(objectiveStates).default('active'),
  url: z
    .url({
      protocol: /^https?$/,
      error: 'is no address; use one that begins with https://',
    })
    .optional(),
});

/** One of {@link objectiveRowSchema}. */
export type ObjectiveRow = z.output<typeof objectiveRowSchema>;

const keyResultFields = z.strictObject({
  id: idSchema,
  title: titleSchema,
  function: keyResultFunctionSchema,
  kind: z.enum(keyResultKinds),
  unit: z.string().max(50).optional(),
  baseline: z.strictObject({ value: z.number(), at: dateSchema }),
  target: z.number().optional(),
  range: z.strictObject({ low: z.number(), high: z.number() }).optional(),
  due: dateSchema,
  money: z.enum(moneyEffects).optional(),
  measuredBy: z
    .strictObject({
      metricId: z.string().min(1),
      scope: entityRefSchema,
      days: z.number().int().min(1).max(longestPeriodDays),
    })
    .optional(),
  /** What it is linked to; nothing is said of links when absent. */
  entities: z.array(entityRefSchema).max(1000).optional(),
  checkIns: z.array(checkInSchema.strict()).max(1000).optional(),
});

/** One of {@link keyResultRowSchema}. */
export type KeyResultRow = z.output<typeof keyResultFields>;

interface Fault {
  path: string;
  message: string;
}

function goalFault(row: KeyResultRow): Fault | undefined {
  const { kind, target, range, baseline } = row;
  if (kind === 'maintain') {
    if (target !== undefined) {
      return { path: 'target', message: 'maintain has a range and no target' };
    }
    return range && range.low <= range.high
      ? undefined
      : { path: 'range', message: 'maintain needs a low and a higher high' };
  }
  if (range) {
    return { path: 'range', message: `${kind} has a target and no range` };
  }
  if (target === undefined) {
    return { path: 'target', message: `${kind} needs a target` };
  }
  if (target === baseline.value) {
    const message = 'equals the baseline; say what is to change';
    return { path: 'target', message };
  }
  const isUp = target > baseline.value;
  return isUp === (kind === 'increase')
    ? undefined
    : {
        path: 'target',
        message: `lies ${
          isUp ? 'above' : 'below'
        } the baseline; turn kind or target round`,
      };
}

function dueFault({ due, baseline }: KeyResultRow): Fault | undefined {
  return due > baseline.at
    ? undefined
    : { path: 'due', message: 'has to lie after the day of the baseline' };
}

/** A key result as a file says it. */
export const keyResultRowSchema = keyResultFields.superRefine(
  (row, context) => {
    const fault = goalFault(row) ?? dueFault(row);
    if (fault) {
      const { path, message } = fault;
      context.addIssue({ code: 'custom', path: [path], message });
    }
  },
);
