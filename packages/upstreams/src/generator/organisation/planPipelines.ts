import type { Random } from '../simulation/Random';
import type { PipelinePlan, ServicePlan, TeamPlan } from './OrganisationPlan';

export interface PlanPipelinesOptions {
  team: TeamPlan;
  services: ServicePlan[];
  random: Random;
}

function hasOwnEnvironment(service: ServicePlan): boolean {
  return service.deployments?.startsWith('deployment:') ?? false;
}

function environmentsOf(team: TeamPlan, services: ServicePlan[]): string[] {
  const [, own] = services[0].deployments?.split('deployment:') ?? [];
  if (own) return [own];
  return team.name === 'payments'
    ? ['production-eu', 'production-us']
    : ['production'];
}

function planPipeline(
  { team, random }: PlanPipelinesOptions,
  services: ServicePlan[],
): PipelinePlan[] {
  const way = services[0].type === 'platform' ? 'deployment' : team.way;
  if (way === 'out-of-sight') return [];
  return [
    {
      way,
      rhythm: team.rhythm,
      services,
      environments: environmentsOf(team, services),
      staging: random.chance(0.6),
      fragility: random.between(0.02, 0.14),
      failureShare: random.between(0.01, 0.07),
      minutes: random.around(6, 0.5),
    },
  ];
}

/** How the services of one repository reach production: each with an environment of its own alone, the others together. */
export function planPipelines(options: PlanPipelinesOptions): PipelinePlan[] {
  const { services } = options;
  const together = services.filter(service => !hasOwnEnvironment(service));
  return [
    ...services.filter(hasOwnEnvironment).map(service => [service]),
    ...(together.length > 0 ? [together] : []),
  ].flatMap(group => planPipeline(options, group));
}
