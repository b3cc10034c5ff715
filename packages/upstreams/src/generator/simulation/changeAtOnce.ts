import { minute } from './duration';
import { mergePullRequest } from './mergePullRequest';
import {
  openPullRequest,
  reviewPullRequest,
  type PullRequestDraft,
} from './pullRequests';
import { memberOf, type Simulation } from './Simulation';

export interface ChangeAtOnceOptions {
  draft: Omit<PullRequestDraft, 'author' | 'committedAt'>;
  /** Added to the message of the commit. */
  note?: string;
  /** Called when it reached production. */
  resolved: () => void;
}

/** A change that repairs production: merged within minutes, at any time of the day, and deployed at once. */
export function changeAtOnce(
  simulation: Simulation,
  { draft, note, resolved }: ChangeAtOnceOptions,
): void {
  const { timeline, random } = simulation;
  const pullRequest = openPullRequest(simulation, {
    ...draft,
    author: memberOf(simulation),
    committedAt: [timeline.now],
  });
  simulation.awaited.set(pullRequest.number, resolved);
  timeline.after(random.around(12, 0.6) * minute, () => {
    reviewPullRequest(simulation, {
      pullRequest,
      author: memberOf(simulation),
      state: 'APPROVED',
    });
    timeline.after(random.between(1, 6) * minute, () =>
      mergePullRequest(simulation, { pullRequest, urgent: true, note }),
    );
  });
}
