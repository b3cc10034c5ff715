import { z } from 'zod';
import { authorSchema, outcomeSchema, signalKindSchema } from './signal';

/** The most signals that one push may hold. @public */
export const mostSignalsPerPush = 5000;

/** The most bytes that the body of a push may have. @public */
export const mostBytesPerPush = 10_000_000;

/** The media type of a push with one signal a line. @public */
export const ndjson = 'application/x-ndjson';

const longestText = 200;
const largestValue = 1e15;
const largestSample = 2_147_483_647;

/** Neither control characters, of which Postgres refuses one, nor halves of characters. */
const showable = /^[^\p{Cc}\p{Cs}]*$/u;

const text = z
  .string()
  .max(longestText)
  .regex(showable, 'has a control character')
  .trim()
  .min(1);

const instant = z.iso
  .datetime({
    offset: true,
    error:
      'is no instant; use ISO 8601 with zone, such as 2026-11-23T09:30:00Z',
  })
  .max(40);

function isWebAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return (
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    !url.username &&
    !url.password
  );
}

/**
 * One fact as another system sends it. What names a person has no place here:
 * any further field is refused.
 *
 * - `externalId` names the fact in the system that sends it; sent again under
 *   the same id, with a newer `updatedAt`, it corrects the former version.
 * - `at` is when a deployment or a build finished, a change was merged, an
 *   incident or a work item was opened, a value was measured. Never in the
 *   future.
 * - `startedAt` comes before it; `endedAt` is when an incident was resolved or
 *   a work item was done.
 * - `outcome` is wanted of deployments and builds.
 * - `value` is wanted of what is a figure: usage, retention (0 … 1), cost (in
 *   the portal's currency), response, evidence (how often, 1 at least),
 *   measurement. Of a change it is the seconds from opened to the first human
 *   review.
 * - `metricId` says what the figure is of: a measurement's metric of the
 *   configuration, what a usage counts (`weekly-active-users`, `queries`), what
 *   a cost is spent for (`run`, `shared`), the fact that an evidence shows, how
 *   a retention counts returning (`n-day`).
 * - `sampleSize` is wanted of a retention: the users of the cohort. It lasts
 *   from `at`, when the cohort began, to `endedAt`, when the day of its return
 *   began.
 * - `environment`, of a deployment, has to be one of production.
 *
 * @public
 */
export const pushedSignalSchema = z.strictObject(
  {
    externalId: text,
    entity: text.regex(
      /^[a-z]+:[a-z0-9\-_.]+\/[a-z0-9\-_.]+$/i,
      'is no entity ref; use kind:namespace/name',
    ),
    kind: signalKindSchema,
    at: instant,
    startedAt: instant.optional(),
    endedAt: instant.optional(),
    outcome: outcomeSchema.optional(),
    author: authorSchema.optional(),
    environment: text.optional(),
    value: z.number().min(-largestValue).max(largestValue).optional(),
    metricId: text.regex(/^[a-z][a-z0-9-]*$/, 'is no kebab-case id').optional(),
    sampleSize: z.int().min(1).max(largestSample).optional(),
    url: text
      .refine(
        isWebAddress,
        'is no address of a page; use http or https, without user and password',
      )
      .optional(),
    updatedAt: instant.optional(),
  },
  { error: issue => shapeError(issue.code) },
);

/** One of {@link pushedSignalSchema}. @public */
export type PushedSignal = z.infer<typeof pushedSignalSchema>;

function shapeError(code: string | undefined): string | undefined {
  if (code === 'invalid_type')
    return 'is no JSON object with the fields of a signal';
  if (code === 'unrecognized_keys') {
    return `is no field of a signal; known are ${Object.keys(
      pushedSignalSchema.shape,
    ).join(', ')}`;
  }
  return undefined;
}

const { $schema, ...signalDocument } = z.toJSONSchema(pushedSignalSchema, {
  io: 'input',
  unrepresentable: 'any',
});

/**
 * What a push sends. Each signal is checked by itself, so that a wrong one
 * does not stop the others; their number is checked apart, to answer 413.
 *
 * @public
 */
export const pushSchema = z.strictObject({
  signals: z.array(z.unknown().meta(signalDocument)),
});

/** @public */
export const pushQuerySchema = z.object({
  /**
   * Since when the sending system has told everything that happened: of what
   * it sends now, and of all it told before without a gap. Without it the
   * first push about an entity and a kind says so from its earliest signal on.
   */
  watchedFrom: instant.optional(),
});

/** @public */
export const rejectedSignalSchema = z.object({
  /** Its place in the push, from 0; of NDJSON the line. */
  row: z.number().int(),
  /** The field that is wrong; empty when it is the whole row. */
  path: z.string(),
  /** What is wrong, and what to do. */
  reason: z.string(),
});

/** A row of a push that was left out. @public */
export type RejectedSignal = z.infer<typeof rejectedSignalSchema>;

/** @public */
export const pushResultSchema = z.object({
  /** New ones, and newer versions of known ones. */
  accepted: z.number().int(),
  /** Known already in this version or a newer one. */
  unchanged: z.number().int(),
  rejected: z.array(rejectedSignalSchema),
});

/** What became of a push. @public */
export type PushResult = z.infer<typeof pushResultSchema>;
