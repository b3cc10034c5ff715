import type { IssueState } from '../lookup/issueAsOf';
import type { SiteView } from '../lookup/SiteView';
import type { JiraSetting } from '../rest/JiraRoute';
import { customFields } from './customFields';
import type { FieldChoice } from './FieldChoice';
import { renderHistories } from './renderHistories';
import {
  renderIssueType,
  renderPriority,
  renderResolution,
  renderStatusNamed,
} from './renderMetadata';
import { renderComponent, renderProject } from './renderProject';
import { jiraTime } from './times';
import { withOddities } from './withOddities';

/** How issues are answered. */
export interface Rendering {
  setting: JiraSetting;
  view: SiteView;
  fields: FieldChoice;
  /** With their changelog, as `expand=changelog` asks. */
  changelog?: boolean;
}

/** An issue as lists and `/issue/{key}` have it. */
export function renderIssue(state: IssueState, rendering: Rendering) {
  const { setting, fields, changelog } = rendering;
  const id = String(state.issue.id);
  if (fields.isIdOnly) return { id };
  const version = setting.deployment === 'cloud' ? 3 : 2;
  const all = withOddities(fieldsOf(state, rendering), setting);
  return {
    expand: 'operations,editmeta,changelog,renderedFields',
    id,
    self: `${setting.base}/rest/api/${version}/issue/${id}`,
    key: state.key,
    ...(!fields.isKeyOnly && { fields: fields.choose(all) }),
    ...(changelog && { changelog: renderRecent(state, setting) }),
  };
}

/** `expand=changelog` of Cloud has only the newest, newest first. */
function renderRecent(state: IssueState, setting: JiraSetting) {
  const all = renderHistories(state, setting);
  const isCloud = setting.deployment === 'cloud';
  const histories = isCloud ? all.reverse().slice(0, 40) : all;
  const { length: maxResults } = histories;
  return { startAt: 0, maxResults, total: all.length, histories };
}

function fieldsOf(state: IssueState, rendering: Rendering) {
  return {
    ...whatItIs(state, rendering),
    ...whereItStands(state, rendering.setting),
    ...whoseItIs(state, rendering),
  };
}

function whatItIs(state: IssueState, { setting }: Rendering) {
  const { issue, priority, labels, severity, causedBy } = state;
  const isCloud = setting.deployment === 'cloud';
  return {
    summary: issue.summary,
    description: null,
    issuetype: renderIssueType(issue.type, setting),
    priority: renderPriority(priority, setting),
    labels,
    assignee: null,
    issuelinks: [],
    [customFields.storyPoints]: issue.storyPoints ?? null,
    [customFields.severity]: severity ? optionOf(severity, isCloud) : null,
    [customFields.causedBy]: causedBy ?? null,
  };
}

function optionOf(value: string, isCloud: boolean) {
  const id = `1010${value.slice(-1)}`;
  return { id, value, ...(!isCloud && { disabled: false }) };
}

function whereItStands(state: IssueState, setting: JiraSetting) {
  const { issue, resolution, resolvedAt } = state;
  const written = (time: number) => jiraTime(time, setting.timeZone);
  return {
    status: renderStatusNamed(state.status, setting),
    ...(setting.deployment === 'cloud' && {
      statuscategorychangedate: written(state.categoryChangedAt),
    }),
    resolution: resolution ? renderResolution(resolution, setting) : null,
    resolutiondate: resolvedAt === undefined ? null : written(resolvedAt),
    created: written(issue.createdAt),
    updated: written(state.updatedAt),
  };
}

function whoseItIs(state: IssueState, { setting, view }: Rendering) {
  const project = view.project(state.projectKey);
  const parts = project?.components ?? [];
  return {
    ...(project && { project: renderProject(project, setting) }),
    components: parts
      .filter(({ name }) => state.components.includes(name))
      .map(part => renderComponent(part, setting)),
    ...parentOf(state, { setting, view }),
  };
}

/** Data Center leads to the epic by a field of its own. */
function parentOf(
  { issue }: IssueState,
  { setting, view }: Pick<Rendering, 'setting' | 'view'>,
) {
  const isCloud = setting.deployment === 'cloud';
  const parent =
    issue.parent === undefined ? undefined : view.issue(String(issue.parent));
  if (!isCloud) return { [customFields.epicLink]: parent?.key ?? null };
  if (!parent) return {};
  const id = String(parent.issue.id);
  return {
    parent: {
      id,
      key: parent.key,
      self: `${setting.base}/rest/api/3/issue/${id}`,
      fields: {
        summary: parent.issue.summary,
        status: renderStatusNamed(parent.status, setting),
        priority: renderPriority(parent.priority, setting),
        issuetype: renderIssueType(parent.issue.type, setting),
      },
    },
  };
}
