import type {
  RepositoryPlan,
  ServicePlan,
} from '../organisation/OrganisationPlan';
import { systems } from '../organisation/teams';
import { day } from '../simulation/duration';
import { Random } from '../simulation/Random';
import type { CapabilityPlan } from './CapabilityPlan';
import { goldenTemplate } from './goldenTemplate';
import type { Use } from './Uptake';

/** A service that may take something up. */
export interface Candidate {
  seed: number;
  start: number;
  service: ServicePlan;
  repository: RepositoryPlan | undefined;
}

/** The last part of an entity ref. */
export function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

function isMandated(
  { mandate }: CapabilityPlan,
  { system }: ServicePlan,
): boolean {
  const own = systems.find(({ name }) => name === system);
  return (
    mandate !== undefined &&
    (mandate.domains === undefined ||
      mandate.domains.map(nameOf).includes(own?.domain ?? ''))
  );
}

/** By its own wish, or because it was told to; days after the world's start. */
function adoptionDay(
  random: Random,
  capability: CapabilityPlan,
  { seed, service, repository }: Candidate,
): number | undefined {
  const { appeal, offeredAfter, mandate } = capability;
  const team = repository?.team ?? service.team;
  const eagerness = Random.of(seed, 'adoption', team).between(0.6, 1.2);
  const wish = offeredAfter + random.between(0.02, 1) ** 1.5 * 660;
  const obedience = random.unit();
  if (random.chance(appeal * eagerness)) return wish;
  if (!mandate || !isMandated(capability, service)) return undefined;
  const { announcedAfter, dueAfter } = mandate;
  return obedience < 0.65
    ? announcedAfter + 10 + obedience * (dueAfter - announcedAfter)
    : undefined;
}

/** When a service uses a capability: because it wants to, because it was told to, or never. */
export function drawUse(
  random: Random,
  capability: CapabilityPlan,
  candidate: Candidate,
): Use | undefined {
  const { start, repository } = candidate;
  if (capability.id === goldenTemplate.capability) {
    return repository && goldenTemplate.made(candidate)
      ? { from: repository.createdAt }
      : undefined;
  }
  const begins = adoptionDay(random, capability, candidate);
  const stays = random.between(60, 400);
  const leaves = random.chance(0.12);
  if (begins === undefined) return undefined;
  const from = start + begins * day;
  return leaves ? { from, to: from + stays * day } : { from };
}

/** From the beginning until some time after adopting, or for good. */
export function drawRival(
  random: Random,
  { rivalry = 0 }: CapabilityPlan,
  options: { start: number; use?: Use },
): Use | undefined {
  const has = random.chance(rivalry);
  const migrates = random.chance(0.6);
  const migration = random.between(-20, 240);
  if (!has) return undefined;
  const { start, use } = options;
  if (!use || !migrates) return { from: start };
  return { from: start, to: Math.max(start, use.from + migration * day) };
}
