import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

function isEntityRef(text: string): boolean {
  try {
    return Boolean(parseEntityRef(text));
  } catch {
    return false;
  }
}

/** An entity ref, in full: kind, namespace and name in lower case. */
export const entityRefSchema = z
  .string()
  .refine(isEntityRef, {
    error: issue =>
      `'${issue.input}' is not an entity ref; use kind:namespace/name`,
  })
  .transform(text => stringifyEntityRef(parseEntityRef(text)));

/** A calendar day. */
export const dateSchema = z.iso.date({
  error: issue => `'${issue.input}' is not a date; use one such as 2026-01-01`,
});

/** A name that other facts refer to. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: issue =>
    `'${issue.input}' is no id; use lower-case words with hyphens, such as feature-flags`,
});

/** Text in which `*` stands for any characters. */
export const patternSchema = z.string().trim().min(1);

/** The address of a page. */
export const pageSchema = z.url({
  protocol: /^https?$/,
  error: issue =>
    `'${issue.input}' is not the address of a page; use one that begins with https://`,
});
