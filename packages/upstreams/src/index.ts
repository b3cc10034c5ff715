export { Faults } from './faults/Faults';
export type { Fault } from './faults/Faults';
export { generateWorld } from './generator/generateWorld';
export type { GenerateWorldOptions } from './generator/generateWorld';
export type { GeneratedWorld, HiddenCause } from './generator/GeneratedWorld';
export type { JournalEntry, RequestJournal } from './github/journal';
export { startGithubServer } from './github/startGithubServer';
export type {
  GithubServer,
  GithubServerOptions,
} from './github/startGithubServer';
export { readRecordedWorld } from './recorded/readRecordedWorld';
export type { ReadRecordedWorldOptions } from './recorded/readRecordedWorld';
export { tinyWorld } from './testing/tinyWorld';
export { efficiencyTruth } from './truth/efficiencyTruth';
export type { EfficiencyTruthOptions } from './truth/efficiencyTruth';
export type { EfficiencyMetric, TrueReading } from './truth/TrueReading';
export { linkAccuracy } from './truth/linkAccuracy';
export type { LinkAccuracy } from './truth/linkAccuracy';
export { subjectOf } from './truth/Subject';
export type { Subject } from './truth/Subject';
export * from './world/AmplitudeProject';
export * from './world/JiraSite';
export * from './world/World';
