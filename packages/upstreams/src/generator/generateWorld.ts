import type { Repository } from '../world/World';
import { generatePushes } from './adoption/generatePushes';
import { planAdoption, type AdoptionPlan } from './adoption/planAdoption';
import { writeFileVersions } from './adoption/writeFileVersions';
import { generateAmplitude } from './amplitude/generateAmplitude';
import type { GeneratedWorld } from './GeneratedWorld';
import { assembleJira } from './jira/assembleJira';
import { catalogOf } from './organisation/catalogOf';
import { organisationFiles } from './organisation/organisationFiles';
import type {
  OrganisationPlan,
  RepositoryPlan,
} from './organisation/OrganisationPlan';
import { planOrganisation } from './organisation/planOrganisation';
import { day } from './simulation/duration';
import { simulateRepository } from './simulation/simulateRepository';

export interface GenerateWorldOptions {
  seed: number;
  /** How many services; 4 internal platforms come beside them. Default 60. */
  services?: number;
  /** Nothing is older, epoch milliseconds at UTC midnight. Keep it when `end` moves. */
  start: number;
  /** Nothing happened at or after it, epoch milliseconds at UTC midnight. */
  end: number;
  /** Of the upstream server, such as `127.0.0.1:4010`. */
  host: string;
}

const organisation = 'acme';

function check({ services = 60, start, end }: GenerateWorldOptions): void {
  const isMidnight = (time: number) => time % day === 0;
  if (!isMidnight(start) || !isMidnight(end) || end <= start) {
    throw new RangeError(
      `A world runs from one UTC midnight to a later one, not from ${start} to ${end}.`,
    );
  }
  if (!Number.isInteger(services) || services < 1) {
    throw new RangeError(`A world has at least 1 service, not ${services}.`);
  }
}

/** What doesn't exist yet is not in the catalog either. */
function bornBefore(plan: OrganisationPlan, end: number): OrganisationPlan {
  const repositories = plan.repositories.filter(
    repository => repository.createdAt < end,
  );
  const names = new Set(repositories.map(({ name }) => name));
  const services = plan.services.filter(
    ({ repository }) => repository === undefined || names.has(repository),
  );
  return { ...plan, repositories, services };
}

/** With what it holds beside its history. */
function withFiles(
  repository: Repository,
  options: {
    seed: number;
    start: number;
    end: number;
    plan: RepositoryPlan;
    components: string[];
    adoption: AdoptionPlan;
    host: string;
  },
): Repository {
  const { start, end, components, host } = options;
  return {
    ...writeFileVersions(repository, options),
    files: organisationFiles(repository.name, {
      ...{ start, end, components, organisation, host },
    }),
  };
}

/**
 * A believable organisation of many services, the same for the same seed. A
 * later `end` adds days and leaves what was before it as it was: it takes no
 * longer than the days it holds, 730 days of 60 services about two seconds.
 * Throws a RangeError when the times are not midnights in order.
 */
export function generateWorld(options: GenerateWorldOptions): GeneratedWorld {
  check(options);
  const { seed, services = 60, start, end, host } = options;
  const whole = planOrganisation({ seed, services, start });
  const plan = bornBefore(whole, end);
  const histories = plan.repositories.map(repository =>
    simulateRepository({ seed, organisation, plan: repository, end }),
  );
  const adoption = planAdoption({ seed, start, plan: whole });
  const components = plan.services.map(({ name }) => name);
  const drafts = histories.flatMap(({ jiraDrafts }) => jiraDrafts);
  return {
    organisation,
    end,
    repositories: histories.map(({ repository }, index) =>
      withFiles(repository, {
        ...{ seed, start, end, components, adoption, host },
        plan: plan.repositories[index],
      }),
    ),
    catalog: catalogOf({ organisation, plan, host, adoption, start, at: end }),
    jira: assembleJira({ whole, plan, drafts }),
    amplitude: generateAmplitude({ seed, plan, start, end }),
    pushes: generatePushes({ seed, plan, adoption, start, end }),
    causes: histories.flatMap(({ causes }) => causes),
  };
}
