import type { Issue } from '../../world/World';
import { hour } from './duration';
import { filesOfChange } from './filesOfChange';
import { openPullRequest } from './pullRequests';
import { reviewAtWork } from './reviewAtWork';
import { memberOf, type Simulation } from './Simulation';
import { writeBranch, writeChangeTitle } from './writing';

/** Times of the commits before the pull request is opened. */
function drawCommitTimes(
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
