import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { okrsRouteRef, rootRouteRef } from '../routes';

/**
 * The address of the OKRs page at one objective; nothing in a portal that did
 * not mount the page.
 */
export function useOkrsLink(): (objectiveId: string) => string | undefined {
  const routes = useApiHolder().get(routeResolutionApiRef);
  const root = routes?.resolve(rootRouteRef)?.();
  const page = routes?.resolve(okrsRouteRef)?.() ?? (root && `${root}/okrs`);
  return objectiveId =>
    page && `${page}?${new URLSearchParams({ objective: objectiveId })}`;
}
