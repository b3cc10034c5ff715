/**
 * The words of Platform Value, and the schemas that both sides share.
 *
 * - **entity**: an entity of the Backstage catalog, named by its entity ref.
 * - **source**: a system facts are read from: `github`, `jira`, …
 * - **signal**: one fact observed once about one entity: its kind, when it
 *   began and ended, how it came out, how much. Corrected only by its source.
 * - **coverage** and **expected**: the time ranges in which a source watched an
 *   entity for a kind, and whether that kind should arise there at all.
 *   Together they decide whether "no rows" means zero or unknown.
 * - **metric**: a definition that turns the signals of a period into a number.
 * - **reading**: that number for one scope and period, with sample size,
 *   interval, state, freshness and definition version.
 * - **state**: of a reading: `measured`, `stale`, `partly-collected`,
 *   `not-enough-data`, `not-collected`, `not-applicable`.
 * - **scope**: what a reading is about: an entity, a group, a system, a domain,
 *   a platform or the organisation.
 * - **target** and **grade**: the value the organisation wants, and a reading
 *   held against it.
 * - **platform**: an internal product that other teams build on.
 * - **capability**: one thing a platform offers that a service can adopt.
 * - **adoption**: of a capability by an entity: since when, by which evidence,
 *   and its class.
 * - **alternative**: an off-platform tool that does a capability's job.
 * - **mandate**: a dated fact: who was told to use a capability, from when.
 * - **objective**, **key result**, **check-in**, **link**: OKRs; a key result may
 *   be measured by a metric, a link ties one to an entity.
 * - **scorecard**: the readings of one scope by category.
 * - **collect**, **compute**, **grade**, **publish**: the verbs of the pipeline.
 *
 * @packageDocumentation
 */
export * from './adoption';
export * from './annotations';
export * from './contract';
export {
  costImportSchema,
  costMonthSchema,
  rejectedCostRowSchema,
  unallocatedReasons,
  type CostImport,
  type CostMonth,
  type RejectedCostRow,
  type UnallocatedReason,
} from './costRoutes';
export * from './evidence';
export * from './lists';
export * from './metric';
export * from './okr';
export { mostBytesPerImport } from './okrRoutes';
export * from './period';
export * from './permissions';
export * from './pushedSignal';
export * from './reading';
export { entityParamsSchema, type RouteDefinition } from './route';
export * from './scorecard';
export * from './signal';
export * from './source';
export * from './survey';
