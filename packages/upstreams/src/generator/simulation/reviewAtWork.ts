import type { PullRequest } from '../../world/World';
import { day, hour } from './duration';
import { mergePullRequest } from './mergePullRequest';
import {
  abandonPullRequest,
  pushCommit,
  reviewPullRequest,
} from './pullRequests';
import { memberOf, type Simulation } from './Simulation';
import { afterWork } from './workingTime';

/** About that many working hours from now. */
function laterAtWork({ timeline, random }: Simulation, hours: number): number {
  return afterWork(timeline.now, random.around(hours, 0.8));
}

function approveAndMerge(
  simulation: Simulation,
  pullRequest: PullRequest,
): void {
  reviewPullRequest(simulation, {
    pullRequest,
    author: memberOf(simulation),
    state: 'APPROVED',
  });
  simulation.timeline.at(laterAtWork(simulation, 0.6), () =>
    mergePullRequest(simulation, { pullRequest }),
  );
}

/** People review until one approves; each round may ask for changes. */
function reviewInRounds(
  simulation: Simulation,
  pullRequest: PullRequest,
): void {
  const { plan, random, timeline } = simulation;
  timeline.at(laterAtWork(simulation, plan.reviewHours), () => {
    if (!random.chance(0.25)) {
      approveAndMerge(simulation, pullRequest);
      return;
    }
    reviewPullRequest(simulation, {
      pullRequest,
      author: memberOf(simulation),
      state: random.pick(['CHANGES_REQUESTED', 'COMMENTED']),
    });
    timeline.at(laterAtWork(simulation, 2), () => {
      pushCommit(simulation, pullRequest);
      reviewInRounds(simulation, pullRequest);
    });
  });
}

function commentByBot(simulation: Simulation, pullRequest: PullRequest): void {
  simulation.timeline.after(0.1 * hour, () =>
    reviewPullRequest(simulation, {
      pullRequest,
      author: { login: 'review-assistant[bot]', kind: 'Bot' },
      state: 'COMMENTED',
    }),
  );
}

/** Lets an opened pull request of a person go its way: merged, abandoned or left lying. */
export function reviewAtWork(
  simulation: Simulation,
  pullRequest: PullRequest,
): void {
  const { random, plan, timeline } = simulation;
  if (random.chance(0.2)) commentByBot(simulation, pullRequest);
  const fate = random.unit();
  if (fate < 0.01) return;
  if (fate < 0.06) {
    timeline.after(random.around(9, 0.8) * day, () =>
      abandonPullRequest(simulation, pullRequest),
    );
  } else if (random.chance(plan.reviewedShare)) {
    reviewInRounds(simulation, pullRequest);
  } else {
    timeline.at(laterAtWork(simulation, 1), () =>
      mergePullRequest(simulation, { pullRequest }),
    );
  }
}
