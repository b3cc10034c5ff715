import type { ServicePlan } from '../organisation/OrganisationPlan';

/** One project for each system; its services share it, each as a component. */
export const jiraProjects = [
  { id: 10_001, key: 'SHOP', name: 'Shop', system: 'shop' },
  { id: 10_002, key: 'MON', name: 'Money', system: 'money' },
  { id: 10_003, key: 'LOG', name: 'Logistics', system: 'logistics' },
  { id: 10_004, key: 'INS', name: 'Insights', system: 'insights' },
  { id: 10_005, key: 'ENG', name: 'Engineering', system: 'engineering' },
] as const;

/** Where things are reported that nobody knows the right place of. */
export const receptionProject = 'ENG';

/** Key of the project that a service's issues are in. */
export function jiraProjectOf({ system }: ServicePlan): string {
  const project = jiraProjects.find(candidate => candidate.system === system);
  if (!project) throw new Error(`The system ${system} has no Jira project.`);
  return project.key;
}

/** Whether a service's incidents are in Jira rather than on GitHub. */
export function hasIncidentsInJira({ incidents }: ServicePlan): boolean {
  return incidents === 'jira';
}

/** Annotations by which a service's issues are found in Jira. */
export function jiraAnnotationsOf(
  service: ServicePlan,
): Record<string, string> {
  if (service.repository === undefined) return {};
  return {
    'jira/project-key': jiraProjectOf(service),
    'jira/component': service.name,
  };
}
