import type { JiraChange } from '../../world/JiraSite';
import { projectKeyOf, type IssueState } from '../lookup/issueAsOf';
import type { JiraSetting } from '../rest/JiraRoute';
import { renderAccount } from './account';
import { customFields } from './customFields';
import { resolutionId } from './renderMetadata';
import { statusIdOf } from './statuses';
import { jiraTime } from './times';

const fieldIds: Record<string, string> = {
  Component: 'components',
  Severity: customFields.severity,
  'Caused by': customFields.causedBy,
  Key: 'issuekey',
};

const customNames = { Severity: true, 'Caused by': true };

/** What happened to an issue, oldest first; changes of one moment are one. */
export function renderHistories(state: IssueState, setting: JiraSetting) {
  const groups = new Map<number, JiraChange[]>();
  for (const change of state.history) {
    groups.set(change.at, [...(groups.get(change.at) ?? []), change]);
  }
  return [...groups].map(([at, changes]) => ({
    id: String(changes[0].id),
    author: renderAccount(setting),
    created: timeOf(at, setting),
    items: changes.flatMap(change => itemsOf(change, setting)),
  }));
}

/** The id by which a field of the changelog is asked for. */
export function fieldIdOf(field: string): string {
  return fieldIds[field] ?? field;
}

function timeOf(at: number, { strikes, timeZone }: JiraSetting) {
  if (strikes('changelog-epoch')) return at;
  if (strikes('changelog-epoch-seconds')) return at / 1000;
  return jiraTime(at, timeZone);
}

function itemsOf(change: JiraChange, { deployment }: JiraSetting) {
  const item = itemOf(change, deployment === 'cloud');
  return change.field === 'Key' ? [item, moveOf(change)] : [item];
}

function itemOf({ field, from, to }: JiraChange, withId: boolean) {
  const idOf = (value?: string) => idOfValue(field, value) ?? null;
  return {
    field,
    fieldtype: field in customNames ? 'custom' : 'jira',
    ...(withId && { fieldId: fieldIdOf(field) }),
    from: idOf(from),
    fromString: from ?? null,
    to: idOf(to),
    toString: to ?? null,
  };
}

function idOfValue(field: string, value: string | undefined) {
  if (value === undefined) return undefined;
  if (field === 'resolution') return resolutionId;
  return field === 'status' ? statusIdOf(value) : undefined;
}

function moveOf({ from = '', to = '' }: JiraChange) {
  return {
    field: 'project',
    fieldtype: 'jira',
    fieldId: 'project',
    from: null,
    fromString: projectKeyOf(from),
    to: null,
    toString: projectKeyOf(to),
  };
}
