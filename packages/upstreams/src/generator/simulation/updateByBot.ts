import type { PullRequest } from '../../world/World';
import { day, minute } from './duration';
import { mergePullRequest } from './mergePullRequest';
import { abandonPullRequest, openPullRequest } from './pullRequests';
import { reviewAtWork } from './reviewAtWork';
import type { Simulation } from './Simulation';
import { writeBranch, writeUpdateTitle } from './writing';

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
    branch: writeBranch(tool, dependency),
    files: [`${folder}package.json`, 'yarn.lock'],
    labels: ['dependencies'],
    committedAt: [timeline.now],
  });
  settleUpdate(simulation, pullRequest);
}
