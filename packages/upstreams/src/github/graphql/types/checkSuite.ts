import { WorkflowRun } from '../../../world/World';
import { nodeId } from '../../identity/nodeId';
import { timestamp, timestampOrNull } from '../../timestamp';
import { connect, PageArguments } from '../connection';
import { databaseId, defineType, resourcePath } from '../defineType';
import {
  branchRef,
  checkRunPart,
  checkSuitePart,
  commitBySha,
  JobData,
  Part,
  repositoryPart,
  workflowRunPart,
} from '../parts';
import { listSequence } from '../sequence';
import { checkedJobs, CheckRunFilter } from './checkedJobs';

/** The app that check suites of workflow runs come from. */
const actionsApp = {
  id: 'A_actions',
  databaseId: 15368,
  name: 'GitHub Actions',
  slug: 'github-actions',
};

interface CheckRunArguments extends PageArguments {
  filterBy?: CheckRunFilter | null;
}

export const checkSuiteType = defineType<Part<WorkflowRun>>('CheckSuite', {
  id: ({ repository, data }) => nodeId('CS', repository.data.id, data.id),
  databaseId: ({ data }) => databaseId(data.id),
  app: () => actionsApp,
  branch: ({ repository, data }) => branchRef(repository, data.branch),
  commit: ({ repository, data }) => commitBySha(repository, data.sha),
  conclusion: ({ data }) => conclusionOf(latestAttempt(data)),
  status: ({ data }) => statusOf(latestAttempt(data)),
  createdAt: ({ data }) => timestamp(data.createdAt),
  updatedAt: ({ data }) => timestamp(updatedAt(data)),
  repository: ({ repository }) => repositoryPart(repository),
  url: part => runUrl(part),
  resourcePath: part => resourcePath(runUrl(part)),
  workflowRun: ({ repository, data }) => workflowRunPart(repository, data),
  checkRuns: ({ repository, data }, args: CheckRunArguments, _, info) => {
    const { filterBy, ...page } = args;
    const jobs = listSequence(checkedJobs(data, filterBy ?? {}));
    return connect(info, page, jobs, job =>
      checkRunPart(repository, { run: data, job }),
    );
  },
});

export const checkRunType = defineType<Part<JobData>>('CheckRun', {
  id: ({ repository, data }) =>
    nodeId('CS', repository.data.id, `job:${data.job.id}`),
  databaseId: ({ data }) => databaseId(data.job.id),
  name: ({ data }) => data.job.name,
  conclusion: ({ data }) => conclusionOf(data.job),
  status: ({ data }) => statusOf(data.job),
  startedAt: ({ data }) => timestamp(data.job.startedAt),
  completedAt: ({ data }) => timestampOrNull(data.job.completedAt),
  checkSuite: ({ repository, data }) => checkSuitePart(repository, data.run),
  repository: ({ repository }) => repositoryPart(repository),
});

export const workflowRunType = defineType<Part<WorkflowRun>>('WorkflowRun', {
  id: ({ repository, data }) => nodeId('WFR', repository.data.id, data.id),
  databaseId: ({ data }) => databaseId(data.id),
  event: ({ data }) => data.event,
  runNumber: ({ data }) => data.runNumber,
  createdAt: ({ data }) => timestamp(data.createdAt),
  updatedAt: ({ data }) => timestamp(updatedAt(data)),
  checkSuite: ({ repository, data }) => checkSuitePart(repository, data),
  file: ({ data }) => ({ path: data.path }),
  url: part => runUrl(part),
  resourcePath: part => resourcePath(runUrl(part)),
  workflow: ({ repository, data }) => ({
    id: nodeId('W', repository.data.id, data.workflowId),
    databaseId: databaseId(data.workflowId),
    name: data.workflowName,
    state: 'ACTIVE',
  }),
});

interface Step {
  completedAt?: number;
  conclusion?: string;
}

function conclusionOf({ conclusion }: Step): string | null {
  return conclusion?.toUpperCase() ?? null;
}

function statusOf({ completedAt }: Step): string {
  return completedAt === undefined ? 'IN_PROGRESS' : 'COMPLETED';
}

function latestAttempt({ attempts }: WorkflowRun) {
  return attempts[attempts.length - 1];
}

function updatedAt(run: WorkflowRun): number {
  const { startedAt, completedAt } = latestAttempt(run);
  return completedAt ?? startedAt;
}

function runUrl({ repository, data }: Part<WorkflowRun>): string {
  return `${repository.webUrl}/actions/runs/${data.id}`;
}
