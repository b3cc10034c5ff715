import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../../routes';

/** Where Data health is; undefined in a portal that did not mount the page. */
export function useDataHealthLink(): string | undefined {
  return useApiHolder().get(routeResolutionApiRef)?.resolve(rootRouteRef)?.();
}
