import type { JiraIssue, JiraSite } from '../../world/JiraSite';
import type { OrganisationPlan } from '../organisation/OrganisationPlan';
import { giveKeys } from './giveKeys';
import type { JiraDraft } from './JiraDraft';
import { jiraProjects } from './jiraProjects';

export interface AssembleJiraOptions {
  /** Of all times, so that a component's id doesn't depend on the end. */
  whole: OrganisationPlan;
  /** Of what is there at the end. */
  plan: OrganisationPlan;
  /** Of all repositories. */
  drafts: JiraDraft[];
}

/** The Jira of an organisation, with the issues that its repositories' people wrote. */
export function assembleJira(options: AssembleJiraOptions): JiraSite {
  const issues = issuesByProject(options.drafts);
  return {
    projects: jiraProjects.map(({ id, key, name, system }) => ({
      id,
      key,
      name,
      components: componentsOf(system, options),
      issues: issues.get(key) ?? [],
    })),
  };
}

function componentsOf(system: string, { whole, plan }: AssembleJiraOptions) {
  const born = new Set(plan.services.map(({ name }) => name));
  return whole.services
    .map((service, index) => ({ service, id: 20_001 + index }))
    .filter(
      ({ service: { name, repository, ...service } }) =>
        service.system === system && repository !== undefined && born.has(name),
    )
    .map(({ service: { name }, id }) => ({ id, name }));
}

/** By the project they were created in, by creation. */
function issuesByProject(drafts: JiraDraft[]): Map<string, JiraIssue[]> {
  const issues = new Map<string, JiraIssue[]>();
  for (const { draft, key } of giveKeys(drafts)) {
    const first = draft.movedFrom?.project ?? draft.project;
    const known = issues.get(first) ?? [];
    known.push(issueOf(draft, key));
    issues.set(first, known);
  }
  return issues;
}

function issueOf(draft: JiraDraft, key: string): JiraIssue {
  const { parent, project, movedFrom, ...rest } = draft;
  return { ...rest, key, ...(parent && { parent: parent.id }) };
}
