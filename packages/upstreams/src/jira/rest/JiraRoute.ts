import type { Faults } from '../../faults/Faults';
import type { JiraFault } from '../faults';
import type { SiteView } from '../lookup/SiteView';

/** Which Jira it is; they differ in paths, paging and accounts. */
export type Deployment = 'cloud' | 'data-center';

/** What all answers of one Jira have in common. */
export interface JiraSetting {
  deployment: Deployment;
  /** Address that its paths begin with, without a slash at the end. */
  base: string;
  /** IANA name of the zone of the account's profile. */
  timeZone: string;
  /** Whether a fault strikes now. */
  strikes: (fault: JiraFault) => boolean;
  faults: Faults;
  /** The real time, in epoch milliseconds. */
  clock: () => number;
}

/** One request, read. */
export interface JiraRequest {
  setting: JiraSetting;
  view: SiteView;
  params: Record<string, string>;
  query: URLSearchParams;
  /** Of POST; undefined when there is none. */
  body: unknown;
}

/** Something that Jira answers, below `/rest/api/{version}`. */
export interface JiraRoute {
  method: 'get' | 'post';
  /** As Jira's document writes paths, such as `/issue/{issueIdOrKey}`. */
  path: string;
  /** The body of a 200. Throws a JiraProblem to refuse. */
  answer: (request: JiraRequest) => unknown;
}
