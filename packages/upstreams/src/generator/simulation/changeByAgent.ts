import { hour } from './duration';
import { filesOfChange } from './filesOfChange';
import { openPullRequest } from './pullRequests';
import { reviewAtWork } from './reviewAtWork';
import type { Simulation } from './Simulation';
import { writeBranch, writeChangeTitle } from './writing';

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
