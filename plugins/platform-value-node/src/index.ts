/**
 * The contracts of sources and metrics, for modules that add their own.
 *
 * @packageDocumentation
 */
export * from './assignment';
export * from './budget';
export * from './CapabilityHistory';
export * from './collecting';
export * from './defineMetric';
export * from './defineSource';
export * from './extensionPoints';
export * from './MemoryBudget';
export * from './observations';
export * from './signal';
export * from './Source';
export * from './SourceError';
export * from './standing';
