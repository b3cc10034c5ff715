import type { ServicePlan } from '../organisation/OrganisationPlan';
import { Random } from '../simulation/Random';

/** What a service is written in. */
export type Language = 'node' | 'go' | 'python';

const fixed: Record<string, Language> = {
  storefront: 'node',
  catalogue: 'node',
  search: 'node',
  checkout: 'node',
  data: 'python',
  research: 'python',
};

/** The same for every end of the world. */
export function languageOf(seed: number, service: ServicePlan): Language {
  const random = Random.of(seed, 'adoption', 'language', service.name);
  return fixed[service.team] ?? random.pick(['node', 'go', 'python'] as const);
}
