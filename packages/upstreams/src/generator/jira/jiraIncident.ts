import type { ServicePlan } from '../organisation/OrganisationPlan';
import { day, hour, minute } from '../simulation/duration';
import type { Incident, IncidentReport } from '../simulation/Incident';
import type { Simulation } from '../simulation/Simulation';
import type { JiraDraft } from './JiraDraft';
import { statusOf } from './JiraLog';

const priorities = { 1: 'Highest', 2: 'High', 3: 'Medium' } as const;

/** Opens an incident in the Jira project of its service now. */
export function openJiraIncident(
  simulation: Simulation,
  service: ServicePlan,
  { symptom, severity, cause }: IncidentReport,
): Incident {
  const { jira, timeline } = simulation;
  const { random } = jira;
  const title = `${service.title}: ${symptom}`;
  const draft = jira.open(service, {
    type: 'Incident',
    summary: title,
    priority: priorities[severity],
    severity: `SEV-${severity}`,
    labels: random.chance(0.3) ? ['customer-visible'] : [],
    ...(cause && { causedBy: cause.field }),
  });
  timeline.after(random.between(2, 30) * minute, () => {
    if (statusOf(draft) === 'To Do') jira.bring(draft, 'Investigating');
  });
  return {
    title,
    closes: [],
    name: { jira: draft.id },
    resolve: later => resolve(simulation, draft, later?.field),
  };
}

/** A few come back after they were thought to be over. */
function resolve(
  simulation: Simulation,
  draft: JiraDraft,
  cause: string | undefined,
): void {
  const { jira, timeline } = simulation;
  const { random } = jira;
  if (statusOf(draft) === 'Resolved') return;
  jira.bring(draft, 'Resolved');
  if (cause !== undefined) nameLater(simulation, draft, cause);
  if (!random.chance(0.08)) return;
  timeline.after(random.between(0.5, 8) * hour, () => {
    jira.bring(draft, 'Reopened');
    timeline.after(random.around(2, 0.8) * hour, () =>
      jira.bring(draft, 'Resolved'),
    );
  });
}

/** Found out at the postmortem. */
function nameLater(
  { jira, timeline }: Simulation,
  draft: JiraDraft,
  cause: string,
): void {
  timeline.after(jira.random.between(1, 3) * day, () => {
    draft.causedBy = cause;
    jira.change(draft, { field: 'Caused by', to: cause });
  });
}
