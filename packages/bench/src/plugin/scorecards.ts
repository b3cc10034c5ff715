/** What the benches use of how scorecards are computed and stored. */
export {
  DatabaseScopes,
  type ResolvedScope,
} from '../../../../plugins/platform-value-backend/src/catalog/DatabaseScopes';
export {
  metrics,
  outcomeMetrics,
} from '../../../../plugins/platform-value-backend/src/metrics';
export { DatabaseDefinitionsStore } from '../../../../plugins/platform-value-backend/src/platforms/DatabaseDefinitionsStore';
export { DatabaseScorecards } from '../../../../plugins/platform-value-backend/src/scorecards/DatabaseScorecards';
export { SourceLinks } from '../../../../plugins/platform-value-backend/src/scorecards/evidence/SourceLinks';
export { ScopeLoader } from '../../../../plugins/platform-value-backend/src/scorecards/ScopeLoader';
export { DatabaseReadingStore } from '../../../../plugins/platform-value-backend/src/scorecards/stored/DatabaseReadingStore';
export { refreshReadings } from '../../../../plugins/platform-value-backend/src/scorecards/stored/refreshReadings';
export { StoredScorecards } from '../../../../plugins/platform-value-backend/src/scorecards/stored/StoredScorecards';
export { DatabaseExclusionStore } from '../../../../plugins/platform-value-backend/src/signals/evidence/DatabaseExclusionStore';
