import type { Deployment, Repository, WorkflowRun } from '../world/World';
import { changesOf, positionsOf } from './changesOf';
import type { Subject } from './Subject';

/** A deployment that reached production. */
export interface ProductionDeployment {
  /** Of the GitHub deployment, workflow run or release; tags and pushes have none. */
  id?: number;
  sha: string;
  /** When it first succeeded, epoch milliseconds. */
  at: number;
  /** Of its commit on the default branch; absent for other commits. */
  position?: number;
}

type Found = Omit<ProductionDeployment, 'position'>;

const production = /^(prod|production|live)([-_/].*)?$/i;

function succeededAt({ statuses }: Deployment): number | undefined {
  return statuses.find(({ state }) => state === 'success')?.createdAt;
}

function inEnvironments(
  { deployments }: Repository,
  accepts: (environment: string) => boolean,
): (Found & { environment: string })[] {
  return deployments.flatMap(deployment => {
    const { id, sha, environment } = deployment;
    const at = succeededAt(deployment);
    if (at === undefined || !accepts(environment)) return [];
    return [{ id, sha, at, environment }];
  });
}

/** Of deployments that several components share, those with a change of this one since the deployment before. */
function sharedDeployments(subject: Subject): Found[] {
  const { repository, claimedEnvironments } = subject;
  const positions = positionsOf(repository);
  const changed = changesOf(subject).map(change => change.position);
  const previous = new Map<string, number>();
  return inEnvironments(
    repository,
    name => production.test(name) && !claimedEnvironments.has(name),
  )
    .sort((one, other) => one.at - other.at)
    .filter(({ sha, environment }) => {
      const position = positions.get(sha) ?? -1;
      const before = previous.get(environment) ?? -1;
      previous.set(environment, position);
      const [low, high] = [position, before].sort((a, b) => a - b);
      return changed.some(change => change > low && change <= high);
    });
}

function succeededRun(run: WorkflowRun): Found[] {
  const { id, sha, attempts } = run;
  const success = attempts.find(({ conclusion }) => conclusion === 'success');
  const at = success?.completedAt;
  return at === undefined ? [] : [{ id, sha, at }];
}

function byWorkflow(
  { workflowRuns, defaultBranch }: Repository,
  file: string,
): Found[] {
  return workflowRuns
    .filter(run => run.branch === defaultBranch)
    .filter(run => run.path === `.github/workflows/${file}`)
    .flatMap(succeededRun);
}

function byTag({ tags }: Repository, glob: string): Found[] {
  const prefix = glob.replace(/\*$/, '');
  return tags
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ sha, createdAt }) => ({ sha, at: createdAt }));
}

function byRelease({ releases }: Repository): Found[] {
  return releases
    .filter(({ draft, prerelease }) => !draft && !prerelease)
    .map(({ id, sha, publishedAt }) => ({ id, sha, at: publishedAt }));
}

function find(subject: Subject, [way, what]: string[]): Found[] {
  const { repository } = subject;
  switch (way) {
    case 'deployment':
      return what
        ? inEnvironments(repository, environment => environment === what)
        : sharedOrOwn(subject);
    case 'workflow':
      return byWorkflow(repository, what);
    case 'tag':
      return byTag(repository, what);
    case 'release':
      return byRelease(repository);
    case 'push':
      return repository.commits.map(({ sha, committedAt: at }) => ({
        sha,
        at,
      }));
    default:
      throw new Error(`${subject.name} deploys by ${way}, which is unknown.`);
  }
}

function sharedOrOwn(subject: Subject): Found[] {
  return subject.isPart
    ? sharedDeployments(subject)
    : inEnvironments(subject.repository, name => production.test(name));
}

/**
 * The successful production deployments of a component, by the time they
 * succeeded; none when it doesn't say how it deploys.
 */
export function productionDeploymentsOf(
  subject: Subject,
): ProductionDeployment[] {
  if (subject.deployments === undefined) return [];
  const positions = positionsOf(subject.repository);
  return find(subject, subject.deployments.split(':'))
    .map(({ id, sha, at }) => ({ id, sha, at, position: positions.get(sha) }))
    .sort((one, other) => one.at - other.at);
}
