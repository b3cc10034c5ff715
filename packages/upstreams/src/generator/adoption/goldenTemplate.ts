import type {
  RepositoryPlan,
  ServicePlan,
} from '../organisation/OrganisationPlan';
import { day } from '../simulation/duration';
import { Random } from '../simulation/Random';

/** Repositories that are younger than that when the world begins are new services. */
const newAfter = 30 * day;

function made(options: {
  seed: number;
  start: number;
  service: ServicePlan;
  repository: RepositoryPlan | undefined;
}): boolean {
  const { seed, start, service, repository } = options;
  if (!repository || repository.createdAt < start + newAfter) return false;
  return Random.of(seed, 'adoption', 'template', service.name).chance(0.65);
}

/** The template by which new services should be made, and which of them were. */
export const goldenTemplate = {
  ref: 'template:default/acme-service',
  capability: 'service-template',
  made,
};
