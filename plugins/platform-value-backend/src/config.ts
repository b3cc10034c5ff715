import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { timeZoneSchema } from 'backstage-plugin-platform-value-common';
import { Duration } from 'luxon';
import { z } from 'zod';

const isoDurationSchema = z
  .string()
  .refine(
    text =>
      Duration.fromISO(text).isValid && Duration.fromISO(text).valueOf() > 0,
    { error: issue => `'${issue.input}' is no ISO 8601 duration such as P3Y` },
  );

const configSchema = z.looseObject({
  timeZone: timeZoneSchema.default('UTC'),
  fiscalYearStartsIn: z.number().int().min(1).max(12).default(1),
  collectEvery: z
    .object({ minutes: z.number().int().min(1).max(1440) })
    .default({ minutes: 10 }),
  definitions: z.array(z.url()).default([]),
  retention: z
    .object({
      signals: isoDurationSchema.default('P3Y'),
      deadLetters: isoDurationSchema.default('P90D'),
    })
    .default({ signals: 'P3Y', deadLetters: 'P90D' }),
});

/** What an administrator set, with defaults. Sources read their own parts. */
export interface PlatformValueConfig {
  /** The organisation's zone: periods of lists and roll-ups end at its midnight. */
  timeZone: string;
  /** The month, 1 … 12, in which the fiscal year starts. */
  fiscalYearStartsIn: number;
  collectEvery: { minutes: number };
  /** Addresses of definitions documents. */
  definitions: string[];
  /** How long facts are kept, as ISO 8601 durations. Readings stay. */
  retention: { signals: string; deadLetters: string };
}

/** Keys of sources, which read them themselves, and of custom metrics. */
const ownKeys = [
  'github',
  'jira',
  'amplitude',
  'incidents',
  'metrics',
  'costs',
  'currency',
];

const knownKeys = [...Object.keys(configSchema.shape), ...ownKeys];

/** Says once of each key that nobody reads that it is likely misspelt. */
export function warnOfUnknownKeys(
  config: RootConfigService,
  logger: LoggerService,
): void {
  for (const key of config.getOptionalConfig('platformValue')?.keys() ?? []) {
    if (!knownKeys.includes(key)) {
      logger.warn(
        `nothing reads platformValue.${key}; known are ${knownKeys.join(', ')}`,
      );
    }
  }
}

/**
 * Reads the configuration key `platformValue`.
 *
 * @throws InputError naming each wrong path; the plugin can't start then.
 */
export function readConfig(config: RootConfigService): PlatformValueConfig {
  const value = config.getOptional('platformValue') ?? {};
  const result = configSchema.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues.map(
      ({ path, message }) =>
        `${['platformValue', ...path].join('.')}: ${message}`,
    );
    throw new InputError(
      `the configuration can't be used: ${problems.join('; ')}`,
    );
  }
  return result.data;
}
