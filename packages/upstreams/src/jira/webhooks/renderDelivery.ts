import { createHash, createHmac } from 'node:crypto';
import { Faults } from '../../faults/Faults';
import { issueAsOf, type IssueState } from '../lookup/issueAsOf';
import type { SiteIndex } from '../lookup/SiteIndex';
import { SiteView } from '../lookup/SiteView';
import { renderAccount } from '../render/account';
import { FieldChoice } from '../render/FieldChoice';
import { renderHistories } from '../render/renderHistories';
import { renderIssue } from '../render/renderIssue';
import type { JiraSetting } from '../rest/JiraRoute';
import type { JiraEvent } from './jiraDeliveries';

/** A request that Jira sends of its own accord. */
export interface JiraDelivery {
  /** When, epoch milliseconds. */
  at: number;
  headers: Record<string, string>;
  /** The bytes that the signature is of. */
  body: string;
}

interface RenderDeliveryOptions {
  index: SiteIndex;
  base: string;
  secret: string;
}

/** The first try of a delivery; its identifier is the same for each try. */
export function renderDelivery(
  event: JiraEvent,
  { index, base, secret }: RenderDeliveryOptions,
): JiraDelivery {
  const body = JSON.stringify(payloadOf(event, index, settingOf(base)));
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Atlassian Webhook HTTP Client',
    'x-atlassian-webhook-identifier': identifierOf(event),
    'x-atlassian-webhook-retry': '0',
    'x-atlassian-webhook-flow': 'Primary',
    'x-hub-signature': `sha256=${signature}`,
  };
  return { at: event.at, headers, body };
}

/** The issue as it is right after, or was before it was deleted. */
function payloadOf(event: JiraEvent, index: SiteIndex, setting: JiraSetting) {
  const { name, issue, at } = event;
  const now = name === 'jira:issue_deleted' ? at : at + 1;
  const state = issueAsOf(issue, now);
  if (!state) throw new Error(`Issue ${issue.id} was not there at ${at}.`);
  const view = new SiteView(index, now);
  const fields = new FieldChoice(['*all']);
  return {
    timestamp: at,
    webhookEvent: name,
    user: renderAccount(setting),
    issue: renderIssue(state, { setting, view, fields }),
    ...(name === 'jira:issue_updated' && {
      changelog: changelogOf(state, setting),
    }),
  };
}

function changelogOf(state: IssueState, setting: JiraSetting) {
  const [newest] = renderHistories(state, setting).slice(-1);
  return { id: newest.id, items: newest.items };
}

function settingOf(base: string): JiraSetting {
  return {
    deployment: 'cloud',
    base,
    timeZone: 'UTC',
    faults: new Faults(0),
    strikes: () => false,
    clock: () => 0,
  };
}

function identifierOf({ name, issue, at }: JiraEvent): string {
  const digest = createHash('sha256').update(`${name} ${issue.id} ${at}`);
  return digest.digest('hex').slice(0, 32);
}
