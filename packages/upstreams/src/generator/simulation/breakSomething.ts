import type { PullRequest } from '../../world/World';
import type { ServicePlan } from '../organisation/OrganisationPlan';
import { hour, minute } from './duration';
import type { Cause, Incident } from './Incident';
import { openIncident } from './incidents';
import { repair } from './repair';
import { isIn, type Delivery, type Simulation } from './Simulation';

/** A delivery that went wrong, and what nobody knows yet: which change it was. */
interface Breakage {
  delivery: Delivery;
  /** When it was delivered. */
  at: number;
  culprit: PullRequest;
  service: ServicePlan;
}

function nameCause(
  { random }: Simulation,
  { delivery, culprit }: Breakage,
): Cause {
  const { id, pipeline } = delivery;
  const { mergeCommitSha: field = '', number } = culprit;
  const names = [
    { sentence: `Caused by: ${field}`, field },
    { sentence: `Introduced in #${number}`, field },
  ];
  if (pipeline.plan.way === 'deployment') {
    const sentence = `Caused by deployment ${id}`;
    names.push({ sentence, field: `deployment ${id}` });
  }
  return random.pick(names);
}

function noteCause(
  { causes, repository }: Simulation,
  { delivery, at, incident }: Breakage & { incident: Incident },
): void {
  const { id, position } = delivery;
  const { sha } = repository.commits[position];
  causes.push({
    repository: `${repository.owner}/${repository.name}`,
    ...incident.name,
    deployment: { sha, at, ...(id === undefined ? {} : { id }) },
  });
}

/** People notice, sometimes know the cause at once, sometimes write it down afterwards, often never. */
function notice(simulation: Simulation, breakage: Breakage): void {
  const { random, timeline } = simulation;
  const { service } = breakage;
  const knows = random.unit();
  const cause = nameCause(simulation, breakage);
  const severity = random.pick([1, 2, 2, 3, 3] as const);
  const incident = openIncident(simulation, {
    service,
    severity,
    cause: knows < 0.18 ? cause : undefined,
  });
  noteCause(simulation, { ...breakage, incident });
  const later = knows > 0.82 ? cause : undefined;
  repair(simulation, {
    ...breakage,
    incident,
    resolved: () =>
      timeline.after(random.between(3, 20) * minute, () =>
        incident.resolve(later),
      ),
  });
}

/** Listens to deliveries: some of those that bring something new break something. */
export function breakSomething(
  simulation: Simulation,
  delivery: Delivery,
): void {
  const { random, timeline } = simulation;
  const { contains, pipeline } = delivery;
  if (contains.length === 0 || !random.chance(pipeline.plan.fragility)) return;
  const culprit = random.pick(contains);
  const touched = pipeline.plan.services.filter(service =>
    isIn(service, culprit.files),
  );
  if (touched.length === 0) return;
  const service = random.pick(touched);
  const at = timeline.now;
  timeline.after(random.around(1.1, 1.1) * hour, () =>
    notice(simulation, { delivery, at, culprit, service }),
  );
}
