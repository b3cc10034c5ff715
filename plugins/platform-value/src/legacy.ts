/**
 * Platform Value in a portal on the old frontend system.
 *
 * @packageDocumentation
 */
export {
  EntityPlatformValueCard,
  EntityPlatformValueContent,
  HomePagePlatformValueOwnServices,
  PlatformValuePage,
  platformValuePlugin,
} from './legacy/plugin';
export type {
  EntityKeyResultList,
  LinkRequest,
  ObjectiveList,
  OkrApi,
  OkrFile,
  OkrMediaType,
} from './api/OkrApi';
export {
  platformValueApiRef,
  type EvidenceRequest,
  type ExclusionRequest,
  type FigureRequest,
  type PlatformValueApi,
} from './api/platformValueApi';
export type { AdoptionReasonRequest, CapabilityApi } from './api/CapabilityApi';
export type { InvitationState, SurveyApi, SurveyList } from './api/SurveyApi';
export { createScorecardColumn } from './table/createScorecardColumn';
export { platformValueTranslationRef } from './translation';
