import type {
  CollectedPage,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import { firstState, readCursor, type IssuesState } from './issuesCursor';
import type { IssueFacts, Reading } from './readFacts';
import { readHistory } from './readHistory';
import { readUpdates } from './readUpdates';

/** Reads issues of a project: what was updated first, then history back to its beginning. */
export async function* collectIssues(
  reading: Reading,
  cursor: StreamCursor | undefined,
): AsyncGenerator<CollectedPage> {
  const { now } = reading.context;
  const known = readCursor(cursor);
  let state = known ?? firstState(now);
  if (known && isLookDue(known, now)) {
    for await (const { facts, live } of readUpdates(reading, known.live)) {
      state = { ...state, live };
      yield pageOf(facts, state, now);
    }
  }
  while (!state.history.done) {
    const { facts, history } = await readHistory(reading, state.history);
    state = { ...state, history };
    yield pageOf(facts, state, now);
  }
}

/** However often history is cut, it goes on. */
const looksApart = 10 * 60_000;

/** While history is read, not every run begins with a look. */
function isLookDue({ live, history }: IssuesState, now: Date): boolean {
  const isRecent = now.getTime() - live.until < looksApart;
  return history.done || live.look !== undefined || !isRecent;
}

function pageOf(
  facts: IssueFacts,
  state: IssuesState,
  now: Date,
): CollectedPage {
  const { live, history } = state;
  const { oldest, seen, total } = history;
  return {
    ...facts,
    cursor: state,
    coveredFrom: oldest === undefined ? undefined : new Date(oldest),
    ...(live.until < now.getTime() && { coveredUntil: new Date(live.until) }),
    progress: { done: seen, total },
  };
}
