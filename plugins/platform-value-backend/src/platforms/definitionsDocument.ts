import { z } from 'zod';
import { capabilityDefinitionSchema } from './capabilityDefinition';
import {
  deprecationDefinitionSchema,
  hypothesisDefinitionSchema,
  mandateDefinitionSchema,
} from './decreeDefinitions';
import { dateSchema, entityRefSchema } from './fieldSchemas';

/**
 * A value that is wanted of a metric, from a day on: of one entity, of all
 * entities of a domain, or of all.
 */
export const targetDefinitionSchema = z.strictObject({
  metric: z.string().min(1),
  value: z.number(),
  validFrom: dateSchema,
  entity: entityRefSchema.optional(),
  domain: entityRefSchema.optional(),
});

/** One of {@link targetDefinitionSchema}. */
export type TargetDefinition = z.infer<typeof targetDefinitionSchema>;

function withUniqueIds<T extends z.ZodType<{ id: string }>>(item: T) {
  return z.array(item).superRefine((items, context) => {
    const seen = new Set<string>();
    items.forEach(({ id }, index) => {
      if (seen.has(id)) {
        const message = `'${id}' is there twice; give each an id of its own`;
        context.addIssue({ code: 'custom', path: [index, 'id'], message });
      }
      seen.add(id);
    });
  });
}

/** A definitions document, dated facts that platform teams write as YAML. */
export const definitionsDocumentSchema = z.strictObject({
  capabilities: withUniqueIds(capabilityDefinitionSchema).default([]),
  mandates: z.array(mandateDefinitionSchema).default([]),
  deprecations: z.array(deprecationDefinitionSchema).default([]),
  targets: z.array(targetDefinitionSchema).default([]),
  hypotheses: withUniqueIds(hypothesisDefinitionSchema).default([]),
});

/** One of {@link definitionsDocumentSchema}. */
export type DefinitionsDocument = z.infer<typeof definitionsDocumentSchema>;
