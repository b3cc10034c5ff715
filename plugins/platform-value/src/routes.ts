import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** `/platform-value`. */
export const rootRouteRef = createRouteRef();

/** The OKRs tab of `/platform-value`. */
export const okrsRouteRef = createRouteRef();

/** The Surveys tab of `/platform-value`. */
export const surveysRouteRef = createRouteRef();

/** The Data health tab of `/platform-value`. */
export const dataHealthRouteRef = createRouteRef();

/** The Platform value tab of an entity. */
export const entityContentRouteRef = createRouteRef();

/** The form of a scaffolder template, of which the portal may have none. */
export const createFromTemplateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
