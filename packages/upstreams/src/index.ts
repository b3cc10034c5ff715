export { amplitudeRouter } from './amplitude/amplitudeRouter';
export type { AmplitudeRouterOptions } from './amplitude/amplitudeRouter';
export { amplitudeFaults } from './amplitude/faults';
export { uniquesOver } from './amplitude/figures/uniquesOver';
export { startAmplitudeServer } from './amplitude/startAmplitudeServer';
export type {
  AmplitudeServer,
  AmplitudeServerOptions,
} from './amplitude/startAmplitudeServer';
export { Faults } from './faults/Faults';
export type { Fault } from './faults/Faults';
export { generateWorld } from './generator/generateWorld';
export type { GenerateWorldOptions } from './generator/generateWorld';
export type { GeneratedWorld, HiddenCause } from './generator/GeneratedWorld';
export { githubFaults } from './github/faults';
export type { GithubFault } from './github/faults';
export type { JournalEntry, RequestJournal } from './github/journal';
export { startGithubServer } from './github/startGithubServer';
export type {
  GithubServer,
  GithubServerOptions,
} from './github/startGithubServer';
export { jiraFaults } from './jira/faults';
export type { JiraFault } from './jira/faults';
export { jiraRouter } from './jira/jiraRouter';
export type { JiraRouterOptions } from './jira/jiraRouter';
export { startJiraServer } from './jira/startJiraServer';
export type { JiraServer, JiraServerOptions } from './jira/startJiraServer';
export type { JiraAccount } from './jira/transport/requireAccount';
export { jiraDeliveries } from './jira/webhooks/jiraDeliveries';
export type { JiraDeliveriesOptions } from './jira/webhooks/jiraDeliveries';
export type { JiraDelivery } from './jira/webhooks/renderDelivery';
export { readRecordedWorld } from './recorded/readRecordedWorld';
export type { ReadRecordedWorldOptions } from './recorded/readRecordedWorld';
export { tinyAmplitudeProject } from './testing/tinyAmplitudeProject';
export { tinyJiraSite } from './testing/tinyJiraSite';
export { tinyWorld } from './testing/tinyWorld';
export { efficiencyTruth } from './truth/efficiencyTruth';
export type { EfficiencyTruthOptions } from './truth/efficiencyTruth';
export type { EfficiencyMetric, TrueReading } from './truth/TrueReading';
export { linkAccuracy } from './truth/linkAccuracy';
export type { LinkAccuracy } from './truth/linkAccuracy';
export { subjectOf } from './truth/Subject';
export type { Subject } from './truth/Subject';
export { workItemTruth } from './truth/workItemTruth';
export type { TrueWorkItem } from './truth/workItemTruth';
export { catalogEntities } from './serving/catalogEntities';
export { startUpstreams } from './serving/startUpstreams';
export type {
  UpstreamAccounts,
  Upstreams,
  UpstreamsOptions,
} from './serving/startUpstreams';
export * from './world/AmplitudeProject';
export * from './world/JiraSite';
export * from './world/World';
