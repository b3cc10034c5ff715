/** What the benches use of how the plugin collects. */
export { estimateEnd } from '../../../../plugins/platform-value-backend/src/signals/health/estimateEnd';
export { Collection } from '../../../../plugins/platform-value-backend/src/signals/Collection';
export { DatabaseProblemStore } from '../../../../plugins/platform-value-backend/src/signals/DatabaseProblemStore';
export { DatabaseSourceStore } from '../../../../plugins/platform-value-backend/src/signals/DatabaseSourceStore';
export { startSources } from '../../../../plugins/platform-value-backend/src/signals/RunningSource';
export { sources } from '../../../../plugins/platform-value-backend/src/sources';
export { Telemetry } from '../../../../plugins/platform-value-backend/src/signals/health/Telemetry';
