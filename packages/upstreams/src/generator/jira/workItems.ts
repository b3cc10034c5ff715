import type { ServicePlan, Tempo } from '../organisation/OrganisationPlan';
import { teams } from '../organisation/teams';
import { day } from '../simulation/duration';
import type { Simulation } from '../simulation/Simulation';
import { afterWork } from '../simulation/workingTime';
import { writeChangeTitle, writeQuestion } from '../simulation/writing';
import type { JiraDraft } from './JiraDraft';
import { jiraProjectOf, receptionProject } from './jiraProjects';

const itemsPerWeek: Record<Tempo, number> = {
  busy: 1.2,
  steady: 0.6,
  quiet: 0.25,
};
const priorities = ['High', 'Medium', 'Medium', 'Medium', 'Low'] as const;
const types = ['Story', 'Story', 'Task', 'Task', 'Bug'] as const;
const outcomes = ['More orders', 'Fewer calls', 'Faster pages', 'Less toil'];

/** How many work items a team of this tempo writes for a service in a week. */
export function workItemsPerWeek(teamName: string): number {
  const team = teams.find(({ name }) => name === teamName);
  return itemsPerWeek[team?.tempo ?? 'quiet'];
}

/** Somebody writes a work item for a service now, and somebody does it. */
export function writeWorkItem(
  simulation: Simulation,
  service: ServicePlan,
): void {
  const { jira } = simulation;
  const { random } = jira;
  const type = random.pick(types);
  const item = jira.open(service, {
    type,
    summary: type === 'Bug' ? writeQuestion(random) : writeChangeTitle(random),
    priority: random.pick(priorities),
    labels: random.chance(0.15) ? ['tech-debt'] : [],
    parent: type === 'Bug' ? undefined : epicOf(simulation, service),
    ...(type === 'Story' && { storyPoints: random.pick([1, 2, 3, 5, 8]) }),
  });
  const fate = random.unit();
  if (fate < 0.02) removeLater(simulation, item);
  else if (fate < 0.05) reportElsewhere(simulation, service, item);
  else if (fate < 0.9) work(simulation, item);
}

/** The epic that the service's people are at; they begin another when it is done. */
function epicOf(simulation: Simulation, service: ServicePlan): JiraDraft {
  const { jira, timeline } = simulation;
  const known = jira.epics.get(service.name);
  if (known) return known;
  const epic = jira.open(service, {
    type: 'Epic',
    summary: `${jira.random.pick(outcomes)} by ${service.title.toLowerCase()}`,
  });
  jira.epics.set(service.name, epic);
  timeline.after(2 * day, () => jira.bring(epic, 'In Progress'));
  timeline.after(jira.random.between(40, 110) * day, () => {
    jira.bring(epic, 'Done');
    jira.epics.delete(service.name);
  });
  return epic;
}

/** Through the statuses, in working hours; a few come back once. */
function work({ jira, timeline }: Simulation, item: JiraDraft): void {
  const { random } = jira;
  const later = (hours: number, status: string, next = () => {}) =>
    timeline.at(afterWork(timeline.now, random.around(hours, 0.8)), () => {
      jira.bring(item, status);
      next();
    });
  const finish = () =>
    later(8, 'Done', () => {
      if (random.chance(0.04))
        later(30, 'In Progress', () => later(10, 'Done'));
    });
  later(60, 'In Progress', () => later(20, 'In Review', finish));
}

function removeLater({ jira, timeline }: Simulation, item: JiraDraft): void {
  timeline.after(jira.random.between(1, 20) * day, () => {
    item.deletedAt = timeline.now;
  });
}

/** Reported at the reception, and moved to where it belongs some days later. */
function reportElsewhere(
  simulation: Simulation,
  service: ServicePlan,
  item: JiraDraft,
): void {
  const { jira, timeline } = simulation;
  const project = jiraProjectOf(service);
  if (project === receptionProject) return;
  item.project = receptionProject;
  item.components = [];
  delete item.parent;
  timeline.after(jira.random.between(0.1, 4) * day, () => {
    jira.change(
      item,
      { field: 'Key' },
      { field: 'Component', to: service.name },
    );
    const change = item.history[item.history.length - 2];
    item.movedFrom = { project: item.project, change };
    item.project = project;
    item.components = [service.name];
    work(simulation, item);
  });
}
