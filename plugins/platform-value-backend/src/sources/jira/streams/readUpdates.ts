import type { RemovedFact } from 'backstage-plugin-platform-value-node';
import { StalePageToken } from '../client/StalePageToken';
import type { Issue } from '../issues/issue';
import { findIssues, type FoundPage } from './findIssues';
import { mostReconciled } from '../client/JiraApi';
import { overlap, type LiveState } from './issuesCursor';
import { inProject, since as updatedSince } from './jql';
import { Ledger } from './Ledger';
import { readFacts, type IssueFacts, type Reading } from './readFacts';

/** A page of updates, with the state that goes on after it. */
export interface UpdatesStep {
  facts: IssueFacts;
  live: LiveState;
}

/**
 * Reads all that was updated in a project, also what is not of the stream's
 * kind: it may have been before. A look that was cut goes on where it ended;
 * after it another one catches what came meanwhile.
 */
export async function* readUpdates(
  reading: Reading,
  live: LiveState,
): AsyncGenerator<UpdatesStep> {
  let state = live;
  let resumed: boolean;
  do {
    resumed = state.look !== undefined;
    do {
      const step = await readPage(reading, state);
      yield step;
      state = step.live;
    } while (state.look);
  } while (resumed);
}

async function readPage(
  reading: Reading,
  live: LiveState,
): Promise<UpdatesStep> {
  const { state, page } = await findOrBeginAnew(reading, live);
  const ledger = new Ledger(state.ledger);
  const fresh = page.issues.filter(issue => !ledger.has(issue));
  const matched = await reading.rules.matching(fresh, state.since);
  const matching = fresh.filter(({ id }) => matched.has(id));
  const facts = await readFacts(reading, matching);
  facts.removed.push(
    ...fresh.flatMap(issue => removedOf(reading, issue, matched)),
  );
  facts.rejected.push(...page.rejected);
  const known = ledger.with(matching, facts.rejected);
  return { facts, live: stateAfter(reading, state, page, known) };
}

/** What an issue is no longer, or no longer of whom; it may never have been. */
function removedOf(
  { context, rules }: Reading,
  issue: Issue,
  matched: Set<string>,
): RemovedFact[] {
  const fact = { kind: rules.kind, externalId: issue.id };
  if (!matched.has(issue.id)) return [fact];
  const owners = rules.ownersOf(issue);
  if (owners.length === 0) return [fact];
  return context.partition.entities
    .filter(entity => !owners.includes(entity))
    .map(({ entityRef }) => ({ ...fact, entityRef }));
}

/**
 * Never with an upper bound: what is updated all the time would lie beyond each
 * one.
 */
function find({ context, rules }: Reading, { since, look }: LiveState) {
  const { partition, api } = context;
  const found = inProject(partition.key, updatedSince(since));
  return findIssues(
    { context, rules },
    {
      jql: `${found} ORDER BY ${api.liveOrder}`,
      pageSize: mostReconciled,
      after: look?.after,
    },
  );
}

async function findOrBeginAnew(
  reading: Reading,
  state: LiveState,
): Promise<{ state: LiveState; page: FoundPage }> {
  try {
    return { state, page: await find(reading, state) };
  } catch (error) {
    if (!(error instanceof StalePageToken) || !state.look) throw error;
    const anew = { ...state, look: undefined };
    return { state: anew, page: await find(reading, anew) };
  }
}

function stateAfter(
  { context }: Reading,
  { since, until, look }: LiveState,
  { issues, after }: FoundPage,
  ledger: Ledger,
): LiveState {
  const began = look?.began ?? context.now.getTime();
  const newest = newestOf(issues, look?.newest);
  if (after !== undefined) {
    const next = { began, after, newest };
    return { since, until, look: next, ledger: ledger.entries };
  }
  // Jira may find an issue some minutes after it was updated.
  const known = Math.min(newest ?? since + overlap, began) - overlap;
  const next = Math.max(since, known);
  return { since: next, until: began, ledger: ledger.since(next).entries };
}

function newestOf(issues: Issue[], known: number | undefined) {
  const all = issues.map(({ updatedExactly }) => updatedExactly);
  if (known !== undefined) all.push(known);
  return all.length ? Math.max(...all) : undefined;
}
