import type { JiraIssueType } from '../../world/JiraSite';
import type { JiraSetting } from '../rest/JiraRoute';
import {
  categories,
  statuses,
  type Status,
  type StatusCategory,
} from './statuses';

const issueTypes: { id: string; name: JiraIssueType; level: number }[] = [
  { id: '10100', name: 'Epic', level: 1 },
  { id: '10101', name: 'Story', level: 0 },
  { id: '10102', name: 'Task', level: 0 },
  { id: '10103', name: 'Bug', level: 0 },
  { id: '10104', name: 'Incident', level: 0 },
];

/** Of the only resolution that this site's workflows set. */
export const resolutionId = '10000';

const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];

/** Every issue type. */
export function renderIssueTypes(setting: JiraSetting) {
  return issueTypes.map(({ name }) => renderIssueType(name, setting));
}

export function renderIssueType(
  wanted: JiraIssueType,
  { base, deployment }: JiraSetting,
) {
  const { id, name, level } =
    issueTypes.find(type => type.name === wanted) ?? issueTypes[2];
  return {
    self: `${base}/rest/api/2/issuetype/${id}`,
    id,
    description: '',
    iconUrl: `${base}/images/icons/issuetypes/${name.toLowerCase()}.svg`,
    name,
    subtask: false,
    ...(deployment === 'cloud' && { hierarchyLevel: level }),
  };
}

/** Every status. */
export function renderStatuses(setting: JiraSetting) {
  return statuses.map(status => renderStatus(status, setting));
}

/** An unknown name gets a status without a category, as Jira has it. */
export function renderStatusNamed(name: string, setting: JiraSetting) {
  const known = statuses.find(status => status.name === name);
  const unknown = { id: '1', name, category: 'undefined' } as const;
  return renderStatus(known ?? unknown, setting);
}

function renderStatus({ id, name, category }: Status, setting: JiraSetting) {
  return {
    self: `${setting.base}/rest/api/2/status/${id}`,
    description: '',
    iconUrl: `${setting.base}/images/icons/statuses/generic.png`,
    name,
    id,
    statusCategory: renderCategory(category, setting),
  };
}

function renderCategory(key: StatusCategory, { base }: JiraSetting) {
  const { id, name, colorName } = categories[key];
  const self = `${base}/rest/api/2/statuscategory/${id}`;
  return { self, id, key, colorName, name };
}

export function renderPriority(name: string, { base }: JiraSetting) {
  const id = String(priorities.indexOf(name) + 1);
  return {
    self: `${base}/rest/api/2/priority/${id}`,
    iconUrl: `${base}/images/icons/priorities/${name.toLowerCase()}.svg`,
    name,
    id,
  };
}

export function renderResolution(name: string, { base }: JiraSetting) {
  const id = resolutionId;
  const self = `${base}/rest/api/2/resolution/${id}`;
  return { self, id, description: '', name };
}
