import { z } from 'zod';
import { StalePageToken } from '../client/StalePageToken';
import { jiraTime } from '../issues/jiraTime';
import { findIssues, type FoundPage } from './findIssues';
import type { HistoryState } from './issuesCursor';
import { createdUntil, inProject } from './jql';
import { readFacts, type IssueFacts, type Reading } from './readFacts';
import type { ProjectContext } from './ProjectContext';

const pageSize = 100;

/**
 * Reads the next page of history, by creation, the newest first: an order in
 * which no issue moves when it is updated.
 *
 * @param history - not done
 */
export async function readHistory(
  reading: Reading,
  history: HistoryState,
): Promise<{ facts: IssueFacts; history: HistoryState }> {
  const { state, page } = await findOrBeginAnew(reading, history);
  const facts = await readFacts(reading, page.issues);
  facts.rejected.push(...page.rejected);
  const created = page.issues.map(({ createdAt }) => createdAt.getTime());
  const known = state.oldest === undefined ? [] : [state.oldest];
  const oldest = created.length ? Math.min(...created, ...known) : state.oldest;
  const total = history.total ?? (await countOf(reading));
  const seen = state.seen + page.read;
  const next = { ...state, seen, total, oldest, after: page.after };
  return {
    facts,
    history: page.after === undefined ? await ended(reading, next) : next,
  };
}

/** Jira forgets pages after a week; then the list begins where it had come to. */
async function findOrBeginAnew(
  reading: Reading,
  state: HistoryState,
): Promise<{ state: HistoryState; page: FoundPage }> {
  try {
    return { state, page: await find(reading, state) };
  } catch (error) {
    if (!(error instanceof StalePageToken) || !state.after) throw error;
    const anew = { ...state, bound: state.oldest, after: undefined };
    return { state: anew, page: await find(reading, anew) };
  }
}

function find(reading: Reading, { bound, after }: HistoryState) {
  const { partition } = reading.context;
  const conditions = [reading.rules.restriction];
  if (bound !== undefined) conditions.push(createdUntil(bound));
  const found = inProject(partition.key, ...conditions);
  const jql = `${found} ORDER BY created DESC, key DESC`;
  return findIssues(reading, { jql, pageSize, after });
}

function countOf({ context, rules }: Reading): Promise<number> {
  const jql = inProject(context.partition.key, rules.restriction);
  return context.api.count(jql, context.signal);
}

/** Before the first issue of the project there was nothing to be missed. */
async function ended(
  { context }: Reading,
  { seen, oldest }: HistoryState,
): Promise<HistoryState> {
  const first = await firstCreation(context);
  const begins = Math.min(...[first, oldest].flatMap(at => at ?? []));
  return {
    seen,
    total: seen,
    oldest: Number.isFinite(begins) ? begins : context.now.getTime(),
    done: true,
  };
}

const createdSchema = z.object({ fields: z.object({ created: jiraTime }) });

async function firstCreation({ api, partition, signal }: ProjectContext) {
  const { issues } = await api.search({
    jql: `${inProject(partition.key)} ORDER BY created ASC, key ASC`,
    fields: ['created'],
    pageSize: 1,
    signal,
  });
  return createdSchema.safeParse(issues[0]).data?.fields.created.getTime();
}
