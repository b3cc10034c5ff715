import { Router } from 'express';
import type { Faults } from '../faults/Faults';
import type { MemoryJournal } from '../github/journal';
import { BurstBudget } from './budget/BurstBudget';
import { CurrentSite, type JiraWorld } from './lookup/CurrentSite';
import { browseRouter } from './pages/browseRouter';
import type { JiraSetting } from './rest/JiraRoute';
import { restRouter } from './rest/restRouter';
import { answerProblems, answerUnmatched } from './transport/answerProblems';
import { frontDoor } from './transport/frontDoor';
import { JiraTransport } from './transport/JiraTransport';
import { requireAccount, type JiraAccount } from './transport/requireAccount';
import { requireBurst } from './transport/requireBurst';
import { requireJson } from './transport/requireJson';

/** What a Jira-compatible router is made of. */
export interface JiraRouterOptions {
  /** A function may give a later world at any time, such as the next day's. */
  world: JiraWorld | (() => JiraWorld);
  /** Address that it is mounted at, without a slash at the end. */
  base: string;
  /** The only account that is let in; it also decides which Jira this is. */
  account: JiraAccount;
  journal: MemoryJournal;
  faults: Faults;
  /** The real time, in epoch milliseconds. */
  clock: () => number;
  onDefect: (error: Error) => void;
  /**
   * The world's own clock, in epoch milliseconds: nothing of that moment or
   * later is shown. The world's end when absent, and never later than it.
   */
  now?: () => number;
  /** IANA name of the zone of the account's profile. Default `UTC`. */
  timeZone?: string;
  /** Requests per second to each endpoint. Default 100, as on Cloud. */
  burst?: number;
}

/** A Jira: its API below `/rest/api`, and pages of issues below `/browse`. */
export function jiraRouter(options: JiraRouterOptions): Router {
  const { world, now, journal, clock, burst = 100, onDefect } = options;
  const setting = settingOf(options);
  const current = new CurrentSite(
    typeof world === 'function' ? world : () => world,
    now ?? (({ end }) => end),
  );
  const budget = new BurstBudget(burst, clock);
  const transport = new JiraTransport(journal, budget, setting);
  const api = Router().use(
    frontDoor(setting, transport),
    requireAccount(options.account, transport),
    requireBurst(budget, transport),
    requireJson(transport),
    restRouter({ current, setting, transport }),
    answerUnmatched(),
    answerProblems({ transport, setting, onDefect }),
  );
  return Router().use('/rest/api', api).use(browseRouter(current, setting));
}

function settingOf(options: JiraRouterOptions): JiraSetting {
  const { base, account, faults, clock, timeZone = 'UTC' } = options;
  const { deployment } = account;
  const strikes: JiraSetting['strikes'] = fault => faults.strikes(fault);
  return { deployment, base, timeZone, faults, strikes, clock };
}
