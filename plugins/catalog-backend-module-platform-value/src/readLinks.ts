import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { contract } from 'backstage-plugin-platform-value-common';
import type { z } from 'zod';

const pluginId = 'platform-value';
const route = contract.listLinkedKeyResults;

/** How long an answer is waited for, in milliseconds. */
const patience = 5_000;

/** A key result that an entity is linked to. */
export type LinkedKeyResult = z.output<
  typeof route.response
>['entities'][number]['keyResults'][number];

/** What is linked to anything, by entity ref. */
export type LinksByEntity = ReadonlyMap<string, LinkedKeyResult[]>;

/** @internal */
export interface ReadLinksOptions {
  auth: AuthService;
  discovery: DiscoveryService;
}

/**
 * Asks our backend for all entities with linked key results.
 *
 * @throws Error when it can't be reached in five seconds, or answers otherwise
 */
export async function readLinks({
  auth,
  discovery,
}: ReadLinksOptions): Promise<LinksByEntity> {
  const baseUrl = await discovery.getBaseUrl(pluginId);
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: pluginId,
  });
  const response = await fetch(`${baseUrl}/v1${route.path}`, {
    headers: { Authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  const { entities } = route.response.parse(await response.json());
  return new Map(
    entities.map(({ entityRef, keyResults }) => [entityRef, keyResults]),
  );
}
