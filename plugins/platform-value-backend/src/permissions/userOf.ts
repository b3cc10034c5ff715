import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** The entity ref of the user who asks; undefined when a service does. */
export function userOf({
  principal,
}: BackstageCredentials): string | undefined {
  return typeof principal === 'object' &&
    principal !== null &&
    'userEntityRef' in principal &&
    typeof principal.userEntityRef === 'string'
    ? principal.userEntityRef
    : undefined;
}
