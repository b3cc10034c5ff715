import { openJiraIncident } from '../jira/jiraIncident';
import { hasIncidentsInJira } from '../jira/jiraProjects';
import type { ServicePlan } from '../organisation/OrganisationPlan';
import type { Incident, IncidentReport } from './Incident';
import { closeIssue, openIssue } from './issues';
import { memberOf, type Simulation } from './Simulation';
import { writeSymptom } from './writing';

export interface OpenIncidentOptions extends Omit<IncidentReport, 'symptom'> {
  service: ServicePlan;
}

/** Opens an incident where the service's people keep theirs. */
export function openIncident(
  simulation: Simulation,
  { service, ...known }: OpenIncidentOptions,
): Incident {
  const report = { symptom: writeSymptom(simulation.random), ...known };
  return hasIncidentsInJira(service)
    ? openJiraIncident(simulation, service, report)
    : openIncidentIssue(simulation, service, report);
}

/** Opens an incident issue; in a monorepo a second label says of which service. */
function openIncidentIssue(
  simulation: Simulation,
  service: ServicePlan,
  { symptom, severity, cause }: IncidentReport,
): Incident {
  const said = cause === undefined ? '' : `\n\n${cause.sentence}`;
  const shared = service.folder !== undefined;
  const issue = openIssue(simulation, {
    title: `${service.title}: ${symptom}`,
    body: `Customers report: ${symptom}.${said}`,
    author: memberOf(simulation),
    labels: ['incident', `sev${severity}`, ...(shared ? [service.name] : [])],
  });
  return {
    title: issue.title,
    closes: [issue.number],
    name: { issue: issue.number },
    resolve: later => {
      if (issue.closedAt !== undefined) return;
      if (later) issue.body += `\n\n## Postmortem\n\n${later.sentence}`;
      closeIssue(simulation, issue);
    },
  };
}
