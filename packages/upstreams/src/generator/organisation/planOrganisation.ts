import type { OrganisationPlan } from './OrganisationPlan';
import { planRepositories } from './planRepositories';
import { planServices } from './planServices';
import { teams } from './teams';

export interface PlanOrganisationOptions {
  seed: number;
  /** How many services, platforms not counted. */
  services: number;
  /** Epoch milliseconds. */
  start: number;
}

/** Who there is and how they work, the same for every end of the world. */
export function planOrganisation({
  seed,
  services: count,
  start,
}: PlanOrganisationOptions): OrganisationPlan {
  const services = planServices(count);
  return {
    teams: [...teams],
    services,
    repositories: planRepositories({ seed, start, services }),
  };
}
