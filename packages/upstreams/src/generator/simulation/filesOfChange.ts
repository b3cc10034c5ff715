import type { Simulation } from './Simulation';
import { chooseFiles } from './writing';

/** What a change touches; in a monorepo now and then two services, or none. */
export function filesOfChange({ random, plan }: Simulation): string[] {
  const shared = plan.services.length > 1;
  if (shared && random.chance(0.05)) return ['shared/package.json'];
  const services = [random.pick(plan.services)];
  if (shared && random.chance(0.1)) services.push(random.pick(plan.services));
  const files = services.flatMap(service => chooseFiles(random, service));
  return [...new Set(files)];
}
