import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** How an entity is named to an assistant. */
export const entityRefDescription =
  'Entity ref such as component:default/checkout, group:default/shop, system:default/payments or domain:default/selling';

/**
 * The full form of an entity ref as an assistant may write it.
 *
 * @throws InputError when it is none.
 */
export function askedEntity(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch (error) {
    throw new InputError(
      `'${text}' is not an entity ref; use kind:namespace/name`,
      error,
    );
  }
}
