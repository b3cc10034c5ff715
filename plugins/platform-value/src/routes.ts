import { createRouteRef } from '@backstage/frontend-plugin-api';

/** `/platform-value`. */
export const rootRouteRef = createRouteRef();

/** The Data health tab of `/platform-value`. */
export const dataHealthRouteRef = createRouteRef();

/** The Platform value tab of an entity. */
export const entityContentRouteRef = createRouteRef();
