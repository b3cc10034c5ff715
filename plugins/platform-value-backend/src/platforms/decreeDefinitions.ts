import { z } from 'zod';
import { dateSchema, entityRefSchema, idSchema } from './fieldSchemas';

const refs = z.array(entityRefSchema).default([]);

const scopeSchema = z.strictObject({
  domains: refs,
  systems: refs,
  owners: refs,
  entities: refs,
});

/**
 * That someone was told to use a capability: whoever the scope names in any of
 * its lists; without a scope everybody whom the capability is for.
 */
export const mandateDefinitionSchema = z
  .strictObject({
    capability: idSchema,
    announced: dateSchema,
    /** The last day. */
    due: dateSchema.optional(),
    because: z.string().trim().min(1).optional(),
    scope: scopeSchema.optional(),
  })
  .refine(({ announced, due }) => !due || due >= announced, {
    path: ['due'],
    error: issue =>
      `due ${
        (issue.input as { due: string }).due
      } is before it was announced; name a later day`,
  });

/** One of {@link mandateDefinitionSchema}. */
export type MandateDefinition = z.infer<typeof mandateDefinitionSchema>;

/** Whom a mandate is for. */
export type MandateScope = z.infer<typeof scopeSchema>;

/** That a capability will end. */
export const deprecationDefinitionSchema = z.strictObject({
  capability: idSchema,
  announced: dateSchema,
  /** The last day. */
  until: dateSchema.optional(),
  /** The id of the capability that takes its place. */
  replacement: idSchema.optional(),
});

/** One of {@link deprecationDefinitionSchema}. */
export type DeprecationDefinition = z.infer<typeof deprecationDefinitionSchema>;

/** What adopting a capability, or moving a metric, is expected to do. */
export const hypothesisDefinitionSchema = z
  .strictObject({
    id: idSchema,
    capability: idSchema.optional(),
    metric: z.string().min(1).optional(),
    /** The id of the metric that it moves. */
    effect: z.string().min(1),
    direction: z.enum(['increase', 'decrease']),
    declared: dateSchema,
  })
  .refine(({ capability, metric }) => !capability !== !metric, {
    error: 'name either a capability or a metric as the cause',
  });

/** One of {@link hypothesisDefinitionSchema}. */
export type HypothesisDefinition = z.infer<typeof hypothesisDefinitionSchema>;
