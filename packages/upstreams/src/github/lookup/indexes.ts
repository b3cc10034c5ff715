import {
  Deployment,
  PullRequest,
  Release,
  Repository,
  Tag,
} from '../../world/World';
import { Timeline, timelineBy, timelineOf } from './timeline';

/** A place that was deployed to. */
export interface EnvironmentRecord {
  name: string;
  createdAt: number;
  updatedAt: number;
}

/** Items by the value of a property that is unique among them. */
export function keyBy<T, K extends keyof T>(
  items: readonly T[],
  property: K,
): Map<T[K], T> {
  return new Map(items.map(item => [item[property], item]));
}

/** Items on each sha, in the order they were given. */
export function groupBySha<T extends { sha: string }>(
  items: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.sha);
    if (group) group.push(item);
    else groups.set(item.sha, [item]);
  }
  return groups;
}

export function byCreation<T extends { id: number; createdAt: number }>(
  items: readonly T[],
): Timeline<T> {
  return timelineBy(items, item => item.createdAt);
}

export function byUpdate<T extends { id: number; updatedAt: number }>(
  items: readonly T[],
): Timeline<T> {
  return timelineBy(items, item => item.updatedAt);
}

export function tagsByName(tags: readonly Tag[]): Timeline<Tag> {
  return timelineOf(tags, tag => ({ time: 0, tie: tag.name }));
}

/** When a deployment last changed: the moment of its newest status. */
export function deploymentUpdatedAt(deployment: Deployment): number {
  const { statuses, createdAt } = deployment;
  return statuses[statuses.length - 1]?.createdAt ?? createdAt;
}

/** Tips of the branches that still exist: those of open pull requests. */
export function openBranches(
  pulls: readonly PullRequest[],
): Map<string, string> {
  const tips = new Map<string, string>();
  for (const { closedAt, headRef, commits } of pulls) {
    const tip = commits[commits.length - 1];
    if (closedAt === undefined && tip) tips.set(headRef, tip.sha);
  }
  return tips;
}

/** The environments of deployments, in the order they were first used. */
export function environmentsOf(
  deployments: readonly Deployment[],
): EnvironmentRecord[] {
  const found = new Map<string, EnvironmentRecord>();
  for (const deployment of deployments) {
    const { environment: name, createdAt } = deployment;
    const updatedAt = deploymentUpdatedAt(deployment);
    const { createdAt: first } = found.get(name) ?? { createdAt };
    found.set(name, { name, createdAt: first, updatedAt });
  }
  return [...found.values()];
}

/** The releases of a repository that are no drafts. */
export function publishedReleases({ releases }: Repository): Release[] {
  return releases.filter(({ draft }) => !draft);
}

/** When anything was last pushed to a repository, a tag included. */
export function pushedAt(repository: Repository): number {
  const { commits, tags, createdAt } = repository;
  return Math.max(
    createdAt,
    commits[commits.length - 1]?.committedAt ?? createdAt,
    tags[tags.length - 1]?.createdAt ?? createdAt,
  );
}
