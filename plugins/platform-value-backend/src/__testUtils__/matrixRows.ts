import type { RouteId } from 'backstage-plugin-platform-value-common';

/** Who calls, in the order of a row's answers. */
export const callers = [
  'anonymous',
  'stranger',
  'reader',
  'outsider',
  'outsideOwner',
  'owner',
  'writer',
  'service',
] as const;

/** One of {@link callers}. */
export type CallerName = (typeof callers)[number];

/** 2xx, or 400 and 409 of a request that is wrong on purpose, so that nothing comes of it. */
export const passes = 'passes';

/** What a caller gets. */
export type Answer = typeof passes | 401 | 403 | 404;

/** What a request names. */
export interface Named {
  entity: string;
  platform: string;
  /** Ids. */
  survey: string;
  initiative: string;
}

/** How to call a route, what each caller gets, and what is written down of it. */
export interface Row {
  path(named: Named): string;
  body?(named: Named): object | string;
  type?: string;
  answers: readonly Answer[];
  /** The event of a write. */
  audit?: string;
}

const p = passes;

/** All rows begin so: nobody passes who is not known. */
const signedIn: Answer[] = [401, p, p, p, p, p, p, p];
const holders: Answer[] = [401, 403, p, p, p, p, p, p];
const readersOfIt: Answer[] = [401, 403, p, 404, 404, p, p, p];
const ownersOfIt: Answer[] = [401, 403, 403, 403, 404, p, 403, 403];
const writers: Answer[] = [401, 403, 403, 403, p, 403, p, p];
const writersOfIt: Answer[] = [401, 403, 403, 403, 404, 403, p, p];
const servicesOnly: Answer[] = [401, 403, 403, 403, 403, 403, 403, p];
const people: Answer[] = [401, p, p, 404, 404, p, p, 403];
const wholeOnly: Answer[] = [401, 403, p, 403, 403, p, p, p];

/** Said in requests, and never to be found in what is audited. */
export const canary = 'planted words';

const entity = (named: Named) => `/entities/component/default/${named.entity}`;
const platform = (named: Named) =>
  `/platforms/system/default/${named.platform}`;
const exclusions = (named: Named) =>
  `${entity(named)}/scorecard/deployment-frequency/exclusions`;
const reason = (named: Named) => `${entity(named)}/capabilities/flags/reason`;
const initiative = (named: Named) => ({
  ...{ title: canary, platform: `system:default/${named.platform}` },
  ...{ state: 'active', keyResults: ['fast'] },
  entities: [`component:default/${named.entity}`],
});
const at = (path: string) => () => path;

/** Every route there is: one without a row does not compile. */
export const rows: Record<RouteId, Row> = {
  listMetrics: { path: at('/metrics'), answers: signedIn },
  readOpenApi: { path: at('/openapi.json'), answers: signedIn },
  readScorecard: {
    path: named => `${entity(named)}/scorecard`,
    answers: readersOfIt,
  },
  readEvidence: {
    path: named => `${entity(named)}/scorecard/deployment-frequency/evidence`,
    answers: readersOfIt,
  },
  createExclusion: {
    path: exclusions,
    body: () => ({ action: 'exclude', rowId: 'no row', reason: canary }),
    answers: ownersOfIt,
    audit: 'exclusion-create',
  },
  deleteExclusion: {
    path: named => `${exclusions(named)}/0`,
    // The owner is told of the exclusion, the others of the entity or the team.
    answers: [401, 403, 403, 403, 404, 404, 403, 403],
    audit: 'exclusion-delete',
  },
  listScorecardsByRefs: {
    path: at('/scorecards/by-refs'),
    body: named => ({ refs: [`component:default/${named.entity}`] }),
    answers: holders,
  },
  listEntities: {
    path: at('/entities?metric=capability-adoption'),
    answers: holders,
  },
  listPlatforms: { path: at('/platforms'), answers: holders },
  readPlatformScorecard: {
    path: named => `${platform(named)}/scorecard`,
    answers: readersOfIt,
  },
  readPlatformEvidence: {
    path: named => `${platform(named)}/scorecard/adoption-rate/evidence`,
    answers: readersOfIt,
  },
  readOrganisationScorecard: {
    path: at('/organisation/scorecard'),
    answers: holders,
  },
  readOrganisationEvidence: {
    path: at('/organisation/scorecard/adoption-rate/evidence'),
    // One member is hidden from the outsiders, who could tell what it did.
    answers: wholeOnly,
  },
  listSources: { path: at('/sources'), answers: holders },
  refreshSource: {
    path: at('/sources/github/refresh'),
    answers: writers,
    audit: 'source-refresh',
  },
  pushSignals: {
    path: at('/signals'),
    body: () => ({ signals: [{ externalId: canary }] }),
    answers: servicesOnly,
    audit: 'signals-push',
  },
  importCosts: {
    path: at('/costs/import?dryRun=true'),
    body: () => canary,
    type: 'text/csv',
    answers: servicesOnly,
    audit: 'costs-import',
  },
  readCapabilities: {
    path: named => `${entity(named)}/capabilities`,
    answers: readersOfIt,
  },
  writeAdoptionReason: {
    path: reason,
    body: () => ({ answer: 'not-needed', comment: canary }),
    answers: ownersOfIt,
    audit: 'adoption-reason-write',
  },
  deleteAdoptionReason: {
    path: reason,
    answers: ownersOfIt,
    audit: 'adoption-reason-delete',
  },
  listObjectives: { path: at('/okrs'), answers: holders },
  importOkrs: {
    path: at('/okrs/import?dryRun=true'),
    body: () => ({ [canary]: true }),
    answers: writers,
    audit: 'okrs-import',
  },
  createCheckIn: {
    path: at('/key-results/fast/check-ins'),
    body: () => ({ value: 0.35, comment: canary }),
    answers: writers,
    audit: 'check-in-create',
  },
  listCheckIns: { path: at('/key-results/fast/check-ins'), answers: holders },
  listEntityKeyResults: {
    path: named => `${entity(named)}/key-results`,
    answers: readersOfIt,
  },
  linkKeyResult: {
    path: named => `${entity(named)}/key-results/fast`,
    body: () => ({ origin: 'page' }),
    answers: writersOfIt,
    audit: 'link-create',
  },
  unlinkKeyResult: {
    path: named => `${entity(named)}/key-results/fast`,
    answers: writersOfIt,
    audit: 'link-delete',
  },
  listLinkedKeyResults: {
    path: at('/key-results/links'),
    answers: servicesOnly,
  },
  listInitiatives: { path: at('/initiatives'), answers: holders },
  createInitiative: {
    path: at('/initiatives'),
    body: initiative,
    answers: writersOfIt,
    audit: 'initiative-create',
  },
  changeInitiative: {
    path: named => `/initiatives/${named.initiative}`,
    body: initiative,
    answers: writersOfIt,
    audit: 'initiative-change',
  },
  deleteInitiative: {
    path: named => `/initiatives/${named.initiative}`,
    answers: writersOfIt,
    audit: 'initiative-delete',
  },
  listSurveys: { path: at('/surveys'), answers: holders },
  createSurvey: {
    path: at('/surveys'),
    body: named => ({
      platform: `system:default/${named.platform}`,
      closesAt: '2100-01-01T00:00:00Z',
      openQuestion: canary,
    }),
    answers: writersOfIt,
    audit: 'survey-create',
  },
  closeSurvey: {
    path: named => `/surveys/${named.survey}`,
    answers: writersOfIt,
    audit: 'survey-close',
  },
  readInvitation: { path: at('/surveys/invitation'), answers: signedIn },
  // Who sees and answers a wave is written down nowhere: no event of these two.
  writeInvitationState: {
    path: named => `/surveys/${named.survey}/invitation`,
    body: () => ({ state: 'shown' }),
    answers: people,
  },
  writeSurveyAnswer: {
    path: named => `/surveys/${named.survey}/answer`,
    body: () => ({ nps: 7, comment: canary }),
    answers: people,
  },
};
