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
export { pushedSignals } from './generator/adoption/pushedSignals';
export { okrsText } from './generator/okrs/okrsText';
export type { OkrsTextOptions } from './generator/okrs/okrsText';
export { adoptionMetricsTruth } from './truth/adoption/adoptionMetricsTruth';
export type { AdoptionShare } from './truth/adoption/adoptionMetricsTruth';
export { adoptionRetentionTruth } from './truth/adoption/adoptionRetentionTruth';
export type { RetentionCell } from './truth/adoption/adoptionRetentionTruth';
export { adoptionTruth } from './truth/adoption/adoptionTruth';
export { definitionsOf, readDefinitions } from './truth/adoption/Definitions';
export type { Definitions } from './truth/adoption/Definitions';
export type { AdoptionScope } from './truth/adoption/membersOf';
export { organisationOf } from './truth/adoption/Organisation';
export type { Organisation } from './truth/adoption/Organisation';
export {
  callsByEntity,
  callsToPlatform,
  crossTeamUsage,
} from './truth/adoption/platformCalls';
export {
  corePlatforms,
  pathOfLeastResistance,
  platformsWithProductManager,
} from './truth/adoption/platformsTruth';
export type { Share } from './truth/adoption/Share';
export type { TrueAdoption, TrueClass } from './truth/adoption/standingAt';
export { outcomeTruth } from './truth/outcome/outcomeTruth';
export type {
  OutcomeMetric,
  OutcomeTruthOptions,
} from './truth/outcome/outcomeTruth';
export { pooledOutcomeTruth } from './truth/outcome/pooledOutcomeTruth';
export type {
  PooledOutcomeMetric,
  PooledOutcomeOptions,
} from './truth/outcome/pooledOutcomeTruth';
export { timeSavedTruth } from './truth/outcome/timeSavedTruth';
export type { TimeSaved } from './truth/outcome/timeSavedTruth';
export { timeToFirstDeploymentTruth } from './truth/outcome/timeToFirstDeploymentTruth';
export type { FirstDeployments } from './truth/outcome/timeToFirstDeploymentTruth';
export type { TrueFigure } from './truth/outcome/usageTruth';
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
export * from './world/Pushes';
export * from './world/World';
