import type {
  RepositoryPlan,
  ServicePlan,
  TeamPlan,
  Tempo,
} from './OrganisationPlan';
import { day, hour } from '../simulation/duration';
import { Random } from '../simulation/Random';
import { planPipelines } from './planPipelines';
import { monorepo, teams } from './teams';

const pullRequestsPerWeek: Record<Tempo, number> = {
  busy: 7,
  steady: 3,
  quiet: 0.9,
};
const reviewHours: Record<Tempo, number> = { busy: 1.5, steady: 4, quiet: 9 };

export interface PlanRepositoriesOptions {
  seed: number;
  /** Epoch milliseconds. */
  start: number;
  services: ServicePlan[];
}

/** A few services are younger than the organisation; an empty repository is a few days old at the end of two years. */
function creationOf(random: Random, start: number, empty: boolean): number {
  if (empty) return start + 727 * day + 9 * hour;
  const age = random.chance(0.12)
    ? random.between(60, 540)
    : random.between(0, 20);
  return start + Math.floor(age) * day + 9 * hour;
}

function paceOf(random: Random, team: TeamPlan) {
  return {
    pullRequestsPerWeek:
      pullRequestsPerWeek[team.tempo] * random.around(1, 0.5),
    botPullRequestsPerWeek: random.between(0.3, 1.2),
    bot: random.pick(['dependabot[bot]', 'renovate[bot]']),
    reviewHours: reviewHours[team.tempo] * random.around(1, 0.3),
    reviewedShare: team.tempo === 'quiet' ? 0.6 : 0.93,
    squashShare: random.pick([1, 1, 0.9, 0.3]),
    season: random.unit(),
  };
}

function buildsOf(random: Random, team: TeamPlan) {
  return {
    // Who tags by hand builds by hand.
    hasWorkflows: team.way !== 'tag',
    buildMinutes: random.around(7, 0.6),
    flakiness: random.between(0.03, 0.16),
    scheduled: random.pick(['nightly', 'weekly', 'weekly', 'weekly'] as const),
    incidentsPerWeek: random.between(0.01, 0.06),
  };
}

function planRepository(
  services: ServicePlan[],
  options: PlanRepositoriesOptions & { index: number; name: string },
): RepositoryPlan {
  const { seed, start, index, name } = options;
  const random = Random.of(seed, 'plan', name);
  const shared = name === monorepo.name;
  const owner = shared ? monorepo.team : services[0].team;
  const team = teams.find(({ name: candidate }) => candidate === owner)!;
  const empty = team.name === 'research';
  const createdAt = creationOf(random, start, empty);
  const pace = paceOf(random, team);
  return {
    ...pace,
    ...buildsOf(random, team),
    index,
    name,
    createdAt,
    defaultBranch: random.chance(0.9) ? 'main' : 'master',
    team: team.name,
    services,
    pipelines: planPipelines({ team, services, random }),
    empty,
    agentSince: random.chance(0.4)
      ? start + Math.floor(random.between(200, 500)) * day
      : undefined,
    pullRequestsPerWeek: shared
      ? pace.pullRequestsPerWeek * services.length
      : pace.pullRequestsPerWeek,
  };
}

/** The repositories of the services, in the order of the services; several may share one. */
export function planRepositories(
  options: PlanRepositoriesOptions,
): RepositoryPlan[] {
  const byRepository = new Map<string, ServicePlan[]>();
  for (const service of options.services) {
    if (!service.repository) continue;
    const members = byRepository.get(service.repository) ?? [];
    byRepository.set(service.repository, [...members, service]);
  }
  return [...byRepository].map(([name, services], index) =>
    planRepository(services, { ...options, index, name }),
  );
}
