import type { Issue } from '../../world/World';
import type { ServicePlan } from '../organisation/OrganisationPlan';
import { closeIssue, openIssue } from './issues';
import { memberOf, type Simulation } from './Simulation';
import { writeSymptom } from './writing';

export interface OpenIncidentOptions {
  service: ServicePlan;
  severity: 1 | 2 | 3;
  /** A sentence that says where it came from. */
  cause?: string;
}

/** Opens an incident issue; in a monorepo a second label says of which service. */
export function openIncident(
  simulation: Simulation,
  { service, severity, cause }: OpenIncidentOptions,
): Issue {
  const symptom = writeSymptom(simulation.random);
  const said = cause === undefined ? '' : `\n\n${cause}`;
  const shared = service.folder !== undefined;
  return openIssue(simulation, {
    title: `${service.title}: ${symptom}`,
    body: `Customers report: ${symptom}.${said}`,
    author: memberOf(simulation),
    labels: ['incident', `sev${severity}`, ...(shared ? [service.name] : [])],
  });
}

export interface ResolveIncidentOptions {
  incident: Issue;
  /** Found out afterwards, added to the issue when it is closed. */
  cause?: string;
}

export function resolveIncident(
  simulation: Simulation,
  { incident, cause }: ResolveIncidentOptions,
): void {
  if (incident.closedAt !== undefined) return;
  if (cause !== undefined) incident.body += `\n\n## Postmortem\n\n${cause}`;
  closeIssue(simulation, incident);
}
