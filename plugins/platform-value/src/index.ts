/**
 * Scorecards of adoption, efficiency and outcome on every catalog entity.
 *
 * @packageDocumentation
 */
export { platformValuePlugin as default } from './plugin';
export {
  platformValueApiRef,
  type EvidenceRequest,
  type ExclusionRequest,
  type FigureRequest,
  type PlatformValueApi,
} from './api/platformValueApi';
export { platformValueTranslationRef } from './translation';
