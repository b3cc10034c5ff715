import { z } from 'zod';
import { adoptionRuleSchema, alternativeRuleSchema } from './adoptionRule';
import {
  dateSchema,
  entityRefSchema,
  idSchema,
  pageSchema,
} from './fieldSchemas';

const words = z.array(z.string().min(1)).default([]);
const refs = z.array(entityRefSchema).default([]);

const defaultKinds = ['component'];
const defaultTypes = ['service'];

/**
 * Whom a capability is for. Every list that is given has to hold, by any of
 * its values. Without kinds it is for components, and of these without types
 * for services.
 */
const appliesToSchema = z
  .strictObject({
    kinds: z.array(z.string().min(1).toLowerCase()).optional(),
    types: z.array(z.string().min(1)).optional(),
    lifecycles: words,
    tags: words,
    systems: refs,
    domains: refs,
    owners: refs,
  })
  .transform(({ kinds, types, ...rest }) => ({
    kinds: kinds ?? defaultKinds,
    types: types ?? (kinds ? [] : defaultTypes),
    ...rest,
  }));

/** Whom a capability is for. */
export type AppliesTo = z.infer<typeof appliesToSchema>;

/** One thing a platform offers that a service can adopt. */
export const capabilityDefinitionSchema = z.strictObject({
  id: idSchema,
  /** The entity that offers it: a System or Component of type platform. */
  platform: entityRefSchema,
  title: z.string().trim().min(1),
  description: z.string().trim().min(1).optional(),
  validFrom: dateSchema,
  lifecycle: z
    .enum(['experimental', 'production', 'deprecated'])
    .default('production'),
  /** Nobody has to use one. */
  optional: z.boolean().default(false),
  /** The job it does; in one domain those of the same job are a choice. */
  serves: idSchema.optional(),
  appliesTo: appliesToSchema.prefault({}),
  adoptedWhen: z.array(adoptionRuleSchema).min(1, {
    error: 'say by at least one rule how its use is seen',
  }),
  alternativeWhen: z.array(alternativeRuleSchema).default([]),
  /** How many days a call, an event or a pushed fact shows use. */
  activeWindow: z.number().int().min(1).max(366).default(28),
  howToAdopt: z
    .strictObject({
      docs: pageSchema.optional(),
      template: entityRefSchema.optional(),
    })
    .default({}),
  effortDays: z.number().positive().optional(),
});

/** One of {@link capabilityDefinitionSchema}. */
export type CapabilityDefinition = z.infer<typeof capabilityDefinitionSchema>;
