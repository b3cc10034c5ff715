/**
 * Platform Value in a portal on the old frontend system.
 *
 * @packageDocumentation
 */
export {
  EntityPlatformValueCard,
  EntityPlatformValueContent,
  PlatformValuePage,
  platformValuePlugin,
} from './legacy/plugin';
export {
  platformValueApiRef,
  type EvidenceRequest,
  type ExclusionRequest,
  type FigureRequest,
  type PlatformValueApi,
} from './api/platformValueApi';
export { platformValueTranslationRef } from './translation';
