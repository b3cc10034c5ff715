import type { RejectedFact } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { parseEach } from '../parseEach';
import type { RepositoryFacts } from '../readRepository';
import type { StreamContext } from '../StreamContext';
import type { SweepPosition, SweptPage } from '../sweep';
import { earliest, latest, wholeSecond } from '../timestamp';
import {
  bisected,
  createdParameter,
  following,
  overflows,
  runPosition,
  runsPerPage,
  startOfRuns,
  type RunPosition,
} from './runWindows';
import { workflowRunSchema, type WorkflowRun } from './workflowRun';

const runsAnswer = z.object({
  total_count: z.number(),
  workflow_runs: z.array(z.unknown()),
});

/** GitHub forgets runs after this many days. */
const keptDays = 400;

/** A page of the runs of the default branch, newest first, in windows of creation. */
export async function readRuns(
  context: StreamContext,
  facts: RepositoryFacts,
  { after, floor }: SweepPosition,
): Promise<SweptPage<WorkflowRun>> {
  const position = after
    ? runPosition.parse(JSON.parse(after))
    : startOfRuns(floor ? new Date(floor) : facts.createdAt);
  const { body, hasNext } = await readPage(context, facts, position);
  const total = body.total_count;
  const answer = { total, hasNext, now: wholeSecond(context.now.getTime()) };
  const halves = bisected(position, answer);
  const { parsed, rejected } = parseEach({
    nodes: halves ? [] : body.workflow_runs,
    schema: workflowRunSchema,
    identifiedBy: 'id',
  });
  const next = halves ?? following(position, answer);
  const times = parsed.map(run => run.createdAt);
  return {
    facts: parsed,
    rejected: [
      ...rejected,
      ...(!halves && overflows(answer) ? [tooMany(position)] : []),
    ],
    read: parsed.length + rejected.length,
    newest: latest(times)?.toISOString(),
    oldest: earliest(times),
    after: next && JSON.stringify(next),
    reachedFloor: false,
    beginsAt: beginning(facts, context),
  };
}

function readPage(
  { client, repository, signal }: StreamContext,
  { defaultBranch }: RepositoryFacts,
  { windows, page }: RunPosition,
) {
  return client.get({
    path: `/repos/${repository.owner}/${repository.name}/actions/runs`,
    query: {
      branch: defaultBranch?.name ?? '',
      created: createdParameter(windows[0]),
      per_page: runsPerPage,
      page,
    },
    schema: runsAnswer,
    signal,
  });
}

function tooMany({ windows }: RunPosition): RejectedFact {
  return {
    externalId: createdParameter(windows[0]),
    reason:
      'more than 1,000 runs were created in this second; GitHub shows no more',
  };
}

function beginning({ createdAt }: RepositoryFacts, { now }: StreamContext) {
  const kept = wholeSecond(now.getTime() - keptDays * 24 * 60 * 60 * 1000);
  return createdAt > kept ? createdAt : kept;
}
