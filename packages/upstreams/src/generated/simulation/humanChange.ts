import type { Issue, PullRequest } from '../../world/World';
import { day, hour } from './duration';
import { mergePullRequest } from './mergePullRequest';
import {
  abandonPullRequest,
  openPullRequest,
  pushCommit,
  reviewPullRequest,
} from './pullRequests';
import { memberOf, type Simulation } from './Simulation';
import { afterWork } from './workingTime';
import { chooseFiles, writeBranch, writeChangeTitle } from './writing';

/** Times of the commits before the pull request is opened. */
export function drawCommitTimes(
  { random, timeline, repository }: Simulation,
  medianHours: number,
): number[] {
  const span = random.around(medianHours, 1) * hour;
  const first = Math.max(timeline.now - span, repository.createdAt);
  const count = random.integer(1, 4);
  return Array.from({ length: count }, (_, i) => {
    const time = first + ((timeline.now - first) * i) / count;
    return Math.floor(time / 1000) * 1000;
  });
}

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

function chooseIssue({ random, repository }: Simulation): Issue | undefined {
  const open = repository.issues.filter(
    issue => issue.closedAt === undefined && !issue.labels.includes('incident'),
  );
  return open.length > 0 && random.chance(0.3) ? random.pick(open) : undefined;
}

/** A person opens a pull request now. */
export function changeByPerson(simulation: Simulation): void {
  const { random, plan } = simulation;
  const title = writeChangeTitle(random);
  const issue = chooseIssue(simulation);
  const pullRequest = openPullRequest(simulation, {
    title,
    body: issue ? `Closes #${issue.number}` : '',
    author: memberOf(simulation),
    branch: writeBranch('change', title),
    files: filesOfChange(simulation),
    closes: issue ? [issue.number] : [],
    committedAt: drawCommitTimes(simulation, plan.reviewHours * 1.5),
  });
  reviewAtWork(simulation, pullRequest);
}

/** In a monorepo now and then of two services, or of none. */
export function filesOfChange({ random, plan }: Simulation): string[] {
  const shared = plan.services.length > 1;
  if (shared && random.chance(0.05)) return ['shared/package.json'];
  const services = [random.pick(plan.services)];
  if (shared && random.chance(0.1)) services.push(random.pick(plan.services));
  const files = services.flatMap(service => chooseFiles(random, service));
  return [...new Set(files)];
}
