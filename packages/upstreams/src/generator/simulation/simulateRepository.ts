import type { Repository } from '../../world/World';
import type { HiddenCause } from '../GeneratedWorld';
import type { JiraDraft } from '../jira/JiraDraft';
import { JiraLog } from '../jira/JiraLog';
import type { RepositoryPlan } from '../organisation/OrganisationPlan';
import { breakSomething } from './breakSomething';
import { deployMerge } from './deployMerge';
import { day, hour } from './duration';
import { Identities } from './Identities';
import { liveDay } from './liveDay';
import { pushDirectly } from './mergePullRequest';
import { createPipeline } from './Pipeline';
import { Random } from './Random';
import { memberOf, type Simulation, type Workflow } from './Simulation';
import { Timeline } from './Timeline';
import { startOfDay } from './workingTime';

export interface SimulateRepositoryOptions {
  seed: number;
  organisation: string;
  plan: RepositoryPlan;
  /** Nothing happens at or after it, epoch milliseconds. */
  end: number;
}

function createRepository(
  { organisation, plan }: SimulateRepositoryOptions,
  id: number,
): Repository {
  return {
    id,
    owner: organisation,
    name: plan.name,
    createdAt: plan.createdAt,
    defaultBranch: plan.defaultBranch,
    hasWorkflows: plan.hasWorkflows && !plan.empty,
    commits: [],
    pullRequests: [],
    deployments: [],
    workflowRuns: [],
    issues: [],
    releases: [],
    tags: [],
  };
}

function createWorkflow(identities: Identities, name: string): Workflow {
  const path = `.github/workflows/${name.toLowerCase()}.yml`;
  return { id: identities.id(), name, path };
}

function createSimulation(options: SimulateRepositoryOptions): Simulation {
  const { seed, organisation, plan } = options;
  const identities = new Identities(`${seed}/${plan.name}`, plan.index);
  const timeline = new Timeline(plan.createdAt);
  return {
    organisation,
    plan,
    repository: createRepository(options, identities.id()),
    causes: [],
    jira: new JiraLog({
      random: Random.of(seed, 'jira', plan.name),
      timeline,
      identities,
    }),
    timeline,
    random: Random.of(seed, 'history', plan.name),
    identities,
    pipelines: plan.pipelines.map(createPipeline),
    mergedPullRequests: new Map(),
    awaited: new Map(),
    workflows: {
      build: createWorkflow(identities, 'Build'),
      scheduled: createWorkflow(identities, 'Nightly'),
      deploy: createWorkflow(identities, 'Deploy'),
    },
    merged: [deployMerge],
    delivered: [breakSomething],
  };
}

function begin(simulation: Simulation): void {
  const { timeline } = simulation;
  timeline.after(hour, () =>
    pushDirectly(simulation, {
      message: 'Begin',
      author: memberOf(simulation),
      files: ['README.md', '.github/CODEOWNERS'],
    }),
  );
  timeline.at(startOfDay(timeline.now) + day, () => liveDay(simulation));
}

/** The life of one repository from its creation up to `end`. */
export function simulateRepository(options: SimulateRepositoryOptions): {
  repository: Repository;
  causes: HiddenCause[];
  jiraDrafts: JiraDraft[];
} {
  const simulation = createSimulation(options);
  if (!options.plan.empty) begin(simulation);
  simulation.timeline.runUntil(options.end);
  const { repository, causes, jira } = simulation;
  return { repository, causes, jiraDrafts: jira.drafts };
}
