import type {
  OrganisationPlan,
  ServicePlan,
} from '../organisation/OrganisationPlan';
import { systems } from '../organisation/teams';
import { Random } from '../simulation/Random';
import { capabilities } from './capabilities';
import type { CapabilityPlan } from './CapabilityPlan';
import { drawRival, drawUse, nameOf, type Candidate } from './drawUse';
import type { Uptake } from './Uptake';

/** By name of the service, then by id of the capability. */
export type AdoptionPlan = Map<string, Map<string, Uptake>>;

export interface PlanAdoptionOptions {
  seed: number;
  /** Epoch milliseconds. */
  start: number;
  plan: OrganisationPlan;
}

/** Whether a capability is for a service. */
export function isFor(
  { appliesTo = {} }: CapabilityPlan,
  { team, system, type }: ServicePlan,
): boolean {
  const own = systems.find(({ name }) => name === system);
  const includes = (refs: string[] | undefined, name: string | undefined) =>
    refs === undefined || refs.map(nameOf).includes(name ?? '');
  return (
    type === 'service' &&
    includes(appliesTo.systems, system) &&
    includes(appliesTo.domains, own?.domain) &&
    includes(appliesTo.owners, team)
  );
}

/** Workflows belong to a repository as a whole, all else to a service. */
function unitOf(capability: CapabilityPlan, { service }: Candidate): string {
  const isShared = capability.adoptedWhen.some(rule => 'workflow' in rule);
  return isShared && service.repository ? service.repository : service.name;
}

function uptakeOf(capability: CapabilityPlan, candidate: Candidate): Uptake {
  const { seed, start } = candidate;
  const unit = unitOf(capability, candidate);
  const random = Random.of(seed, 'adoption', capability.id, unit);
  const use = drawUse(random, capability, candidate);
  const rival = drawRival(random, capability, { start, use });
  return { ...(use && { use }), ...(rival && { rival }) };
}

/**
 * When each service takes up what the platforms offer, when it leaves it
 * again, and what it uses instead: the same for every end of the world, and
 * drawn apart from everything else.
 */
export function planAdoption({
  seed,
  start,
  plan,
}: PlanAdoptionOptions): AdoptionPlan {
  const repositories = new Map(
    plan.repositories.map(each => [each.name, each]),
  );
  const entries = plan.services.map(
    (service): [string, Map<string, Uptake>] => {
      const repository = repositories.get(service.repository ?? '');
      const candidate = { seed, start, service, repository };
      const uptakes = capabilities
        .filter(capability => isFor(capability, service))
        .map((capability): [string, Uptake] => [
          capability.id,
          uptakeOf(capability, candidate),
        ]);
      return [service.name, new Map(uptakes)];
    },
  );
  return new Map(entries);
}
