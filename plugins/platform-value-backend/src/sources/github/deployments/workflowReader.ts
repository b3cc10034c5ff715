import { SourceError } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import type { Recogniser } from '../assignment/recogniser';
import { readRepository, type RepositoryFacts } from '../readRepository';
import { readRun } from '../runs/readRun';
import { readRecentRuns } from '../runs/readRecentRuns';
import { readRuns } from '../runs/readRuns';
import { recentPage } from '../runs/recentPage';
import { branchEvents, type WorkflowRun } from '../runs/workflowRun';
import type { StreamContext } from '../StreamContext';
import type { SweepPosition, SweptPage } from '../sweep';
import type { DeploymentFact } from './DeploymentFact';
import type { DeploymentReader } from './DeploymentReader';
import { readAttempts } from './readAttempts';
import { readJobs } from './readJobs';
import { runFact } from './runFact';

interface Workflow {
  file: string;
  /** The whole run is a deployment. */
  wholeRun: boolean;
  /** Jobs that are deployments of their own. */
  jobs: string[];
}

/**
 * Reads the runs of a workflow file on the default branch as deployments. A
 * run that was started again did deploy when one of its attempts succeeded.
 */
export function workflowReader(
  context: StreamContext,
  recognisers: Extract<Recogniser, { type: 'workflow' }>[],
): DeploymentReader {
  const [{ file }] = recognisers;
  const jobs = recognisers.flatMap(({ job }) => job ?? []);
  const wholeRun = recognisers.some(({ job }) => job === undefined);
  const workflow = { file, wholeRun, jobs: [...new Set(jobs)] };
  let repository: Promise<RepositoryFacts> | undefined;
  return {
    readPage: async position => {
      const recent = position.after
        ? undefined
        : await readRecentRuns(context, position.floor);
      if (recent) {
        const page = recentPage(recent, context.now);
        return withDeployments({ context, workflow, page });
      }
      repository ??= readRepository(context);
      return readPage({ context, workflow, facts: await repository, position });
    },
    readOpen: open => readOpen(context, workflow, open),
    whyEmpty: () => whyEmpty(context, file),
  };
}

async function readPage(options: {
  context: StreamContext;
  workflow: Workflow;
  facts: RepositoryFacts;
  position: SweepPosition;
}): Promise<SweptPage<DeploymentFact>> {
  const { context, workflow, facts, position } = options;
  if (!facts.defaultBranch) return emptyPage(facts);
  const page = await readRuns(context, facts, position);
  return withDeployments({ context, workflow, page });
}

async function withDeployments(options: {
  context: StreamContext;
  workflow: Workflow;
  page: SweptPage<WorkflowRun>;
}): Promise<SweptPage<DeploymentFact>> {
  const { context, workflow, page } = options;
  const runs: WorkflowRun[] = [];
  for (const run of page.facts.filter(each => isDeployment(each, workflow))) {
    const known = run.again ? await readRun(context, { id: run.id }) : run;
    if (known) runs.push(known);
  }
  return { ...page, facts: await factsOf(context, workflow, runs) };
}

function emptyPage({ createdAt }: RepositoryFacts): SweptPage<DeploymentFact> {
  const nothing = { facts: [], rejected: [], read: 0 };
  return { ...nothing, reachedFloor: false, beginsAt: createdAt };
}

function isDeployment(run: WorkflowRun, { file }: Workflow): boolean {
  return run.file === file && branchEvents.includes(run.event);
}

async function readOpen(
  context: StreamContext,
  workflow: Workflow,
  open: DeploymentFact[],
): Promise<DeploymentFact[]> {
  const facts: DeploymentFact[] = [];
  for (const id of new Set(open.map(({ handle }) => handle))) {
    const run = await readRun(context, { id });
    if (run) facts.push(...(await factsOf(context, workflow, [run])));
  }
  return facts;
}

async function factsOf(
  context: StreamContext,
  { jobs, wholeRun }: Workflow,
  runs: WorkflowRun[],
): Promise<DeploymentFact[]> {
  const facts: DeploymentFact[] = [];
  for (const run of runs) {
    if (wholeRun) {
      const attempts = await readAttempts(context, run);
      facts.push(...runFact({ run, attempts }));
    }
    const all = jobs.length > 0 ? await readJobs(context, run.id) : [];
    for (const job of jobs) {
      const attempts = all.filter(({ name }) => name === job);
      facts.push(...runFact({ run, job, attempts }));
    }
  }
  return facts;
}

const workflowsAnswer = z.object({
  workflows: z.array(z.object({ path: z.string() })),
});

/** A workflow that isn't there is a mistake, not a service that never deploys. */
async function whyEmpty(
  { client, repository, signal }: StreamContext,
  file: string,
): Promise<SourceError | undefined> {
  const { host, owner, name } = repository;
  const { body } = await client.get({
    path: `/repos/${owner}/${name}/actions/workflows`,
    query: { per_page: 100 },
    schema: workflowsAnswer,
    signal,
  });
  if (body.workflows.some(({ path }) => path.endsWith(`/${file}`))) {
    return undefined;
  }
  return new SourceError({
    code: 'misconfigured',
    message: `${host}/${owner}/${name} has no workflow '${file}', which its deployments are to be recognised by.`,
    remedy: `Correct 'workflow:${file}' in platform-value.io/deployments or in platformValue.github.deployments.`,
  });
}
