import { deliver } from './deliver';
import type { DeployOptions } from './deployToProduction';
import type { Simulation } from './Simulation';

function nextVersion({ repository }: Simulation): string {
  return `v1.${repository.tags.length}.0`;
}

function tag(
  { repository, timeline }: Simulation,
  options: { name: string; sha: string },
): void {
  repository.tags.push({ ...options, createdAt: timeline.now });
}

/** Deploys by tagging the commit. */
export function deployByTag(
  simulation: Simulation,
  { pipeline, position, finished }: DeployOptions,
): void {
  const { sha } = simulation.repository.commits[position];
  tag(simulation, { name: nextVersion(simulation), sha });
  deliver(simulation, { pipeline, position });
  finished(true);
}

/** Deploys by publishing a release, which tags the commit. */
export function deployByRelease(
  simulation: Simulation,
  { pipeline, position, finished }: DeployOptions,
): void {
  const { repository } = simulation;
  const { sha } = repository.commits[position];
  const name = nextVersion(simulation);
  const id = addRelease(simulation, { name, sha, draft: false });
  tag(simulation, { name, sha });
  deliver(simulation, { pipeline, position, id });
  finished(true);
}

/** Somebody drafts a release that is never published. */
export function draftRelease(simulation: Simulation): void {
  const { commits } = simulation.repository;
  const { sha } = commits[commits.length - 1];
  addRelease(simulation, { name: nextVersion(simulation), sha, draft: true });
}

function addRelease(
  { identities, timeline, repository, plan }: Simulation,
  { name, sha, draft }: { name: string; sha: string; draft: boolean },
): number {
  const id = identities.id();
  repository.releases.push({
    id,
    tagName: name,
    name,
    sha,
    draft,
    prerelease: false,
    author: { login: `${plan.team}-dev-1`, kind: 'User' },
    createdAt: timeline.now,
    publishedAt: timeline.now,
  });
  return id;
}
