import type { JiraProject } from '../../world/JiraSite';
import {
  renderListedComponent,
  renderListedProject,
  renderSingleProject,
} from '../render/renderProject';
import { projectNotFound } from '../transport/JiraProblem';
import type { JiraRequest, JiraRoute } from './JiraRoute';
import { offsetPage } from './offsetPage';

const path = '/project/{projectIdOrKey}';

/** Every project, in pages; `keys` and `query` choose. */
export const projectSearch: JiraRoute = {
  method: 'get',
  path: '/project/search',
  answer: request => {
    const { view, setting, query } = request;
    const keys = query.getAll('keys').flatMap(text => text.split(','));
    const wanted = view
      .projects()
      .filter(({ key }) => keys.length === 0 || keys.includes(key))
      .filter(project => isMeant(project, query.get('query')));
    const page = offsetPage(wanted, request, { usual: 50, most: 50 });
    const values = page.values.map(one => renderListedProject(one, setting));
    const self = `${setting.base}/rest/api/3/project/search`;
    return { self, ...page, values };
  },
};

/** Every project at once, as Data Center lists them. */
export const projectList: JiraRoute = {
  method: 'get',
  path: '/project',
  answer: ({ view, setting }) =>
    view.projects().map(project => renderListedProject(project, setting)),
};

export const singleProject: JiraRoute = {
  method: 'get',
  path,
  answer: request => renderSingleProject(projectOf(request), request.setting),
};

export const projectComponents: JiraRoute = {
  method: 'get',
  path: `${path}/components`,
  answer: request => {
    const project = projectOf(request);
    const { setting } = request;
    return project.components.map(part =>
      renderListedComponent(part, { project, setting }),
    );
  },
};

function isMeant({ key, name }: JiraProject, text: string | null): boolean {
  return `${key} ${name}`.toLowerCase().includes((text ?? '').toLowerCase());
}

/** @throws JiraProblem when there is none. */
function projectOf({ view, params }: JiraRequest): JiraProject {
  const name = params.projectIdOrKey;
  const project = view.project(name);
  if (!project) throw projectNotFound(name);
  return project;
}
