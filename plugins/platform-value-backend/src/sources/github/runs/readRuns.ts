import {
  SourceError,
  type RejectedFact,
} from 'backstage-plugin-platform-value-node';
import { z } from 'zod';
import { FeatureDisabled } from '../client/FeatureDisabled';
import { SearchTooLong } from '../client/SearchTooLong';
import { parseEach } from '../parseEach';
import type { RepositoryFacts } from '../readRepository';
import type { StreamContext } from '../StreamContext';
import type { SweepPosition, SweptPage } from '../sweep';
import { earliest, latest, wholeSecond } from '../timestamp';
import { runsBeginning } from './runsBeginning';
import { formatRunsFloor, parseRunsFloor, type RunsFloor } from './runsFloor';
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

interface RunsPage {
  total: number;
  nodes: unknown[];
  hasNext: boolean;
  refused?: boolean;
}

const noRuns: RunsPage = { total: 0, nodes: [], hasNext: false };

/** A page of the runs of the default branch, newest first, in windows of creation. */
export async function readRuns(
  context: StreamContext,
  facts: RepositoryFacts,
  { after, floor: floorText }: SweepPosition,
): Promise<SweptPage<WorkflowRun>> {
  const floor = floorText ? parseRunsFloor(floorText) : undefined;
  const position = after
    ? runPosition.parse(JSON.parse(after))
    : startOfRuns(startOf(facts, floor), context.memory.branches);
  const { nodes, ...read } = await readPage(context, position);
  const answer = { ...read, now: wholeSecond(context.now.getTime()) };
  const halves = bisected(position, answer);
  const { parsed, rejected } = parseEach({
    nodes: halves ? [] : nodes,
    schema: workflowRunSchema,
    identifiedBy: 'id',
  });
  const next = halves ?? following(position, answer);
  const times = parsed.map(run => run.createdAt);
  const begun = !after && !halves;
  return {
    facts: parsed,
    rejected: [
      ...rejected,
      ...(!halves && overflows(answer) ? [tooMany(position)] : []),
    ],
    read: parsed.length + rejected.length,
    newest: begun
      ? newestOf(context, facts, latest([...times, floor?.at]))
      : latest(times)?.toISOString(),
    oldest: earliest(times),
    after: next && JSON.stringify(next),
    reachedFloor: false,
    beginsAt: runsBeginning(facts, context.now),
  };
}

const hour = 60 * 60 * 1000;

/** What was looked up by commits since the last search is searched for, too. */
function startOf({ createdAt }: RepositoryFacts, floor?: RunsFloor): Date {
  if (!floor) return createdAt;
  const { at, searchedAt } = floor;
  const overlap = searchedAt && wholeSecond(searchedAt.getTime() - hour);
  return overlap && overlap < at ? overlap : at;
}

function newestOf(
  { now }: StreamContext,
  { createdAt, defaultBranch }: RepositoryFacts,
  newest: Date | undefined,
): string {
  const at = newest ?? createdAt;
  const { head } = defaultBranch ?? {};
  return formatRunsFloor({ at, head, searchedAt: now });
}

async function readPage(
  context: StreamContext,
  position: RunPosition,
): Promise<RunsPage> {
  try {
    return await search(context, position);
  } catch (error) {
    if (error instanceof FeatureDisabled) throw error;
    // On a first page something else is wrong than how far was paged.
    if (error instanceof SearchTooLong && position.page > 1) {
      return { ...noRuns, refused: true };
    }
    const gone = error instanceof SourceError && error.code === 'gone';
    throw gone ? notShown(context) : error;
  }
}

async function search(
  { client, repository, signal }: StreamContext,
  { branches: [branch], windows: [window], page }: RunPosition,
): Promise<RunsPage> {
  const { body, hasNext } = await client.get({
    path: `/repos/${repository.owner}/${repository.name}/actions/runs`,
    query: {
      branch,
      created: createdParameter(window),
      per_page: runsPerPage,
      page,
    },
    schema: runsAnswer,
    signal,
  });
  return { total: body.total_count, nodes: body.workflow_runs, hasNext };
}

function notShown({ repository }: StreamContext): SourceError {
  const { host, owner, name } = repository;
  return new SourceError({
    code: 'forbidden',
    message: `GitHub shows no workflow runs of ${host}/${owner}/${name}.`,
    remedy:
      'Let the credential of integrations.github read actions, and see whether Actions are enabled for the repository.',
  });
}

function tooMany({ windows }: RunPosition): RejectedFact {
  return {
    externalId: createdParameter(windows[0]),
    reason:
      'more than 1,000 runs were created in this second; GitHub shows no more',
  };
}
