import { anyPathMatches } from '../assignment/glob';
import type { GithubEntity } from '../matchEntities';
import type { Comparison } from './Comparison';
import type { DeploymentFact } from './DeploymentFact';

const nothingChanged =
  'it changed no path of any entity since the deployment before it';
const notComparable =
  'its commit can not be compared with that of the deployment before it';

/** Entities a deployment belongs to, or why it belongs to none. */
export interface MappedDeployment {
  entities: GithubEntity[];
  unmapped?: string;
}

/**
 * Which of the entities that recognise a deployment it belongs to: those that
 * own the whole repository or say themselves which deployments are theirs,
 * and, unless a part of the monorepo so claims it, the parts that changed
 * since the successful one before it; the first one known brought all that
 * there was.
 */
export async function mapDeployment(options: {
  fact: DeploymentFact;
  recognising: GithubEntity[];
  comparison: Comparison;
}): Promise<MappedDeployment> {
  const { fact, recognising, comparison } = options;
  const whole = recognising.filter(entity => !needsComparison(entity));
  const parts = recognising.filter(needsComparison);
  const claimed = recognising.some(claims);
  if (parts.length === 0 || claimed || fact.settled) return { entities: whole };
  const changed = await changedParts(fact, parts, comparison);
  const entities = [...whole, ...(changed ?? [])];
  return entities.length > 0
    ? { entities }
    : { entities, unmapped: changed ? nothingChanged : notComparable };
}

function needsComparison({ selector }: GithubEntity): boolean {
  return selector.paths.length > 0 && !selector.ownDeployments;
}

/** A part that names its environment, tag or workflow leaves it to no other part. */
function claims({ selector }: GithubEntity): boolean {
  return selector.paths.length > 0 && selector.ownDeployments;
}

/** Undefined when that can't be told. */
async function changedParts(
  { sha, previous }: DeploymentFact,
  parts: GithubEntity[],
  comparison: Comparison,
): Promise<GithubEntity[] | undefined> {
  if (!sha) return undefined;
  if (!previous) return partsUpTo(sha, parts, comparison);
  const touched = await comparison.touchedPaths(previous, sha);
  if (touched === 'unknown') return undefined;
  if (touched === 'everything') return parts;
  return parts.filter(({ selector }) =>
    anyPathMatches(touched, selector.paths),
  );
}

async function partsUpTo(
  sha: string,
  parts: GithubEntity[],
  comparison: Comparison,
): Promise<GithubEntity[]> {
  const found: GithubEntity[] = [];
  for (const part of parts) {
    const { paths } = part.selector;
    if (await comparison.touchedBefore(sha, paths)) found.push(part);
  }
  return found;
}
