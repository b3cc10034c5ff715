import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { timeZoneSchema } from 'backstage-plugin-platform-value-common';
import { z } from 'zod';

const configSchema = z.looseObject({
  timeZone: timeZoneSchema.default('UTC'),
  fiscalYearStartsIn: z.number().int().min(1).max(12).default(1),
  collectEvery: z
    .object({ minutes: z.number().int().min(1).max(1440) })
    .default({ minutes: 10 }),
  definitions: z.array(z.url()).default([]),
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
}

const knownKeys = [...Object.keys(configSchema.shape), 'github', 'incidents'];

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
