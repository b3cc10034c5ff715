import type { PullRequest } from '../../world/World';
import { day, hour, minute } from './duration';
import { filesOfChange, reviewAtWork } from './humanChange';
import { mergePullRequest } from './mergePullRequest';
import { abandonPullRequest, openPullRequest } from './pullRequests';
import type { Simulation } from './Simulation';
import { writeBranch, writeChangeTitle, writeUpdateTitle } from './writing';

/** Merges by itself when the build is through, waits for a person, or is superseded. */
function settleUpdate(simulation: Simulation, pullRequest: PullRequest): void {
  const { random, timeline, plan } = simulation;
  const fate = random.unit();
  if (fate < 0.5) {
    timeline.after((plan.buildMinutes + random.between(2, 20)) * minute, () =>
      mergePullRequest(simulation, { pullRequest }),
    );
  } else if (fate < 0.75) {
    reviewAtWork(simulation, pullRequest);
  } else {
    timeline.after(random.around(7, 0.5) * day, () =>
      abandonPullRequest(simulation, pullRequest),
    );
  }
}

/** A bot opens a pull request that updates a dependency. */
export function updateByBot(simulation: Simulation): void {
  const { random, plan, timeline } = simulation;
  const { title, dependency } = writeUpdateTitle(random);
  const { folder = '' } = random.pick(plan.services);
  const tool = plan.bot.replace('[bot]', '');
  const pullRequest = openPullRequest(simulation, {
    title,
    body: '',
    author: { login: plan.bot, kind: 'Bot' },
    branch: `${tool}/npm/${dependency}`,
    files: [`${folder}package.json`, 'yarn.lock'],
    labels: ['dependencies'],
    committedAt: [timeline.now],
  });
  settleUpdate(simulation, pullRequest);
}

/** A coding agent opens a pull request; people review it like any other. */
export function changeByAgent(simulation: Simulation): void {
  const { random, timeline, repository } = simulation;
  const title = writeChangeTitle(random);
  const begun = timeline.now - Math.floor(random.between(0.1, 0.6) * hour);
  const pullRequest = openPullRequest(simulation, {
    title,
    body: 'Written by the coding agent.',
    author: { login: 'copilot-swe-agent', kind: 'Bot' },
    branch: writeBranch('copilot', title),
    files: filesOfChange(simulation),
    committedAt: [Math.max(begun - (begun % 1000), repository.createdAt)],
  });
  reviewAtWork(simulation, pullRequest);
}
