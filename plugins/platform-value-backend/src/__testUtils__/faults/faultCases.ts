import type { SourceErrorCode } from 'backstage-plugin-platform-value-node';
import type {
  amplitudeFaults,
  Fault,
  GithubFault,
  JiraFault,
} from 'platform-value-upstreams';
import type { SmallWorld } from './smallWorld';

/** How a fault is tried, and what has to be seen of it. */
export interface FaultCase {
  /** How often it strikes: on two of five occasions when absent. */
  strikes?: Omit<Fault, 'name'>;
  /** Faults without which it has no occasion. */
  beside?: Fault[];
  /** That of its upstream when absent. */
  world?: SmallWorld;
  dataCenter?: boolean;
  /** What Data health says while it lasts. */
  told?: { code: SourceErrorCode; remedy: string };
  /** It is waited for, and is no failure. */
  waits?: true;
  /** The upstream itself says that there is nothing, which has to be believed. */
  believed?: true;
  /** Facts stay as the upstream told them, until it says that they were updated. */
  staysAsTold?: true;
  /** Until something moves: it is not said to be known. */
  staysUnknown?: true;
  /** Lines beyond those of a calm portal that may stay. */
  leaves?: RegExp;
}

const always: FaultCase = { strikes: { share: 1 } };
const once: FaultCase = { strikes: { times: 1 } };
const rarely: FaultCase = { strikes: { share: 0.2, times: 10 } };
const waits: FaultCase = { ...always, waits: true };

function told(code: SourceErrorCode, remedy: string): FaultCase {
  return { ...always, told: { code, remedy } };
}

/** Facts that the upstream did not even name. */
const unnamed = / unknown /;

const ofManyPages: FaultCase = {
  world: 'jira of many pages',
  beside: [{ name: 'page-trimmed' }],
};

const github: Record<GithubFault, FaultCase> = {
  'reset-mid-body': {},
  'truncated-json': {},
  'empty-body': {},
  'slow-drip': rarely,
  hang: once,
  gzip: {},
  'clock-ahead': {},
  'clock-behind': {},
  'html-502': {},
  'html-503': {},
  'html-429': waits,
  'echo-credentials': {},
  'server-error': {},
  'bad-credentials': told('misconfigured', 'Set a valid token'),
  'missing-permission': told('forbidden', 'actions=read'),
  'single-sign-on': told('forbidden', 'single sign-on'),
  'primary-limit-403': waits,
  'primary-limit-429': waits,
  'secondary-limit': waits,
  'secondary-limit-retry-after': waits,
  'no-rate-limit': always,
  'repository-moved': {},
  'repository-gone': told('forbidden', 'read actions'),
  'repository-blocked': told('forbidden', 'blocks this repository'),
  'repository-empty': {},
  'feature-disabled': { ...always, staysUnknown: true },
  'paged-too-far': { ...always, world: 'github of many pages' },
  'link-without-last': {},
  'extra-empty-page': always,
  'graphql-rate-limited': waits,
  'graphql-secondary-limit': waits,
  'graphql-too-large': always,
  'graphql-gives-up': {},
  'graphql-resource-limits': {},
  'graphql-unavailable': {},
  'graphql-partial': { leaves: unnamed },
  'graphql-null-node': { believed: true, leaves: unnamed },
  'stale-cursor': { strikes: { times: 2 }, world: 'github of many pages' },
  'unknown-fields': always,
  'nul-characters': always,
  'large-texts': rarely,
};

const jira: Record<JiraFault, FaultCase> = {
  'rate-limit-burst': waits,
  'rate-limit-quota-global': waits,
  'rate-limit-quota-tenant': waits,
  'rate-limit-cost': waits,
  'rate-limit-silent': waits,
  'rate-limit-gateway': waits,
  'near-limit': always,
  'server-error': {},
  unavailable: {},
  'truncated-json': {},
  'connection-reset': {},
  'empty-body': {},
  'html-page': {},
  'slow-answer': once,
  'clock-skew': always,
  'token-wrong': told('misconfigured', 'Make a new token'),
  captcha: told('misconfigured', 'solve the puzzle'),
  'scope-missing': told('forbidden', 'Browse projects'),
  'secret-echoed': {},
  'project-hidden': {
    ...told('gone', 'browse the project'),
    world: 'jira of many pages',
  },
  'project-unknown': told('gone', 'browse the project'),
  'index-lag': always,
  'page-token-expired': ofManyPages,
  'page-token-repeated': { ...ofManyPages, ...always },
  'page-trimmed': always,
  'page-repeated': ofManyPages,
  'total-too-large': { ...always, dataCenter: true },
  'localized-errors': { ...always, beside: [{ name: 'project-unknown' }] },
  'changelog-epoch': always,
  'changelog-epoch-seconds': always,
  'changelog-missing': always,
  'unknown-fields': always,
  'unknown-values': { staysAsTold: true },
  'nulls-everywhere': { staysAsTold: true },
  'nul-in-text': always,
  'huge-text': rarely,
  'impossible-date': { staysAsTold: true },
};

const amplitude: Record<keyof typeof amplitudeFaults, FaultCase> = {
  quota: waits,
  'server-error': {},
  truncated: {},
  reset: {},
  'wrong-region': told('misconfigured', 'region'),
  'invalid-chart': told('misconfigured', 'exist in the Amplitude project'),
  'late-events': {},
  'incomplete-days': {},
  'label-variants': always,
  slow: once,
};

/** Every fault of every upstream: a new one has no test without a line here. */
export const faultCases = { github, jira, amplitude };
