import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

function isEntityRef(text: string): boolean {
  try {
    return Boolean(parseEntityRef(text));
  } catch {
    return false;
  }
}

const entityRefSchema = z
  .string()
  .refine(isEntityRef, {
    error: issue =>
      `'${issue.input}' is not an entity ref; use kind:namespace/name`,
  })
  .transform(text => stringifyEntityRef(parseEntityRef(text)));

const dateSchema = z.iso.date({
  error: issue => `'${issue.input}' is not a date; use one such as 2026-01-01`,
});

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

/** A definitions document, dated facts that platform teams write as YAML. */
export const definitionsDocumentSchema = z.strictObject({
  targets: z.array(targetDefinitionSchema).default([]),
});

/** One of {@link definitionsDocumentSchema}. */
export type DefinitionsDocument = z.infer<typeof definitionsDocumentSchema>;
