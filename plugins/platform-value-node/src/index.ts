/**
 * The contracts of sources and metrics, for modules that add their own.
 *
 * @packageDocumentation
 */
export * from './defineMetric';
export * from './defineSource';
export * from './extensionPoints';
export * from './observations';
export * from './signal';
