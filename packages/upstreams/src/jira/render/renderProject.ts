import type { JiraProject } from '../../world/JiraSite';
import type { JiraSetting } from '../rest/JiraRoute';

/** As it stands in lists and within issues. */
export function renderProject(
  { id, key, name }: JiraProject,
  { base, deployment }: JiraSetting,
) {
  const version = deployment === 'cloud' ? 3 : 2;
  return {
    self: `${base}/rest/api/${version}/project/${id}`,
    id: String(id),
    key,
    name,
    projectTypeKey: 'software',
    ...(deployment === 'cloud' && { simplified: false }),
    avatarUrls: {
      '48x48': `${base}/rest/api/${version}/universal_avatar/view/type/project/avatar/10400`,
    },
  };
}

/** As a list of projects has it. */
export function renderListedProject(
  project: JiraProject,
  setting: JiraSetting,
) {
  const common = renderProject(project, setting);
  if (setting.deployment === 'data-center') return common;
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...common,
    style: 'classic',
    isPrivate: false,
    properties: {},
  };
}

/** As it is answered alone. */
export function renderSingleProject(
  project: JiraProject,
  setting: JiraSetting,
) {
  const { components } = project;
  return {
    ...renderListedProject(project, setting),
    components: components.map(part => renderComponent(part, setting)),
    issueTypes: [],
    versions: [],
    roles: {},
  };
}

type Component = JiraProject['components'][number];

/** As it stands within issues. */
export function renderComponent(
  { id, name }: Component,
  { base, deployment }: JiraSetting,
) {
  const version = deployment === 'cloud' ? 3 : 2;
  const self = `${base}/rest/api/${version}/component/${id}`;
  return { self, id: String(id), name };
}

/** As the list of a project's components has it. */
export function renderListedComponent(
  part: Component,
  { project, setting }: { project: JiraProject; setting: JiraSetting },
) {
  return {
    ...renderComponent(part, setting),
    assigneeType: 'PROJECT_DEFAULT',
    realAssigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: false,
    project: project.key,
    projectId: project.id,
  };
}
