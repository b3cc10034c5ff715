import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const path = 'platformValue.costs';

const tag = z.string().trim().min(1).max(200);

const schema = z.strictObject({
  tags: z.array(tag).min(1).default(['backstage-entity', 'service']),
  shared: z.array(tag).default(['shared']),
  kinds: z
    .array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'has to be like-this'))
    .min(1)
    .default(['run', 'shared']),
  unit: z
    .strictObject({
      measure: z.string().regex(/^[a-z][a-z0-9-]*$/, 'has to be like-this'),
      title: z.string().trim().min(1),
    })
    .optional(),
});

const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, 'is no currency of ISO 4217 such as EUR');

/** What the configuration says of costs. */
export interface CostSettings {
  /** ISO 4217; the one that all money of the portal is in. */
  currency: string;
  /** Tag keys whose value names an entity, the first that is there wins. */
  tags: string[];
  /** Tags, as `key` or `key=value`, of what is shared by all. */
  shared: string[];
  /** Kinds of cost that unit costs are made of. */
  kinds: string[];
  /** What `cost-per-unit` is a unit of. */
  unit?: { measure: string; title: string };
}

/**
 * Reads `platformValue.costs` and `platformValue.currency`.
 *
 * @throws InputError naming each wrong path.
 */
export function readCostSettings(config: Config): CostSettings {
  const currency = currencySchema
    .default('EUR')
    .safeParse(config.getOptional('platformValue.currency'));
  const settings = schema.safeParse(config.getOptional(path) ?? {});
  const problems = [
    ...problemsOf('platformValue.currency', currency.error),
    ...problemsOf(path, settings.error),
  ];
  if (!currency.success || !settings.success) {
    throw new InputError(
      `the configuration can't be used: ${problems.join('; ')}`,
    );
  }
  return { currency: currency.data, ...settings.data };
}

function problemsOf(where: string, error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map(
    issue => `${[where, ...issue.path].join('.')}: ${issue.message}`,
  );
}
