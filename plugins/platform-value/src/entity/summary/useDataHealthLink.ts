import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { dataHealthRouteRef, rootRouteRef } from '../../routes';

/** Where Data health is; undefined in a portal that did not mount the page. */
export function useDataHealthLink(): string | undefined {
  const routes = useApiHolder().get(routeResolutionApiRef);
  const root = routes?.resolve(rootRouteRef)?.();
  return (
    routes?.resolve(dataHealthRouteRef)?.() ?? (root && `${root}/data-health`)
  );
}
