import { anyPathMatches } from '../assignment/glob';
import type { GithubEntity } from '../matchEntities';
import type { DeploymentFact } from './DeploymentFact';
import type { TouchedPaths } from './touchedPaths';

/** Entities a deployment belongs to, or why it belongs to none. */
export interface MappedDeployment {
  entities: GithubEntity[];
  unmapped?: string;
}

/**
 * Which of the entities that recognise a deployment it belongs to: those that
 * own the whole repository or say themselves which deployments are theirs, and
 * the parts of a monorepo that it changed since the successful one before it.
 * The first one known brought everything.
 */
export async function mapDeployment(options: {
  fact: DeploymentFact;
  recognising: GithubEntity[];
  touchedPaths: (base: string, head: string) => Promise<TouchedPaths>;
}): Promise<MappedDeployment> {
  const { fact, recognising } = options;
  const parts = recognising.filter(needsComparison);
  const whole = recognising.filter(entity => !needsComparison(entity));
  if (parts.length === 0 || fact.settled) return { entities: whole };
  if (!fact.previous) return { entities: recognising };
  const touched = fact.sha
    ? await options.touchedPaths(fact.previous, fact.sha)
    : 'unknown';
  const entities = [...whole, ...parts.filter(part => touches(touched, part))];
  return entities.length > 0
    ? { entities }
    : { entities, unmapped: reasonOf(touched) };
}

function needsComparison({ selector }: GithubEntity): boolean {
  return selector.paths.length > 0 && !selector.ownDeployments;
}

function touches(touched: TouchedPaths, { selector }: GithubEntity): boolean {
  if (typeof touched === 'string') return touched === 'everything';
  return anyPathMatches(touched, selector.paths);
}

function reasonOf(touched: TouchedPaths): string {
  return touched === 'unknown'
    ? 'its commit can not be compared with that of the deployment before it'
    : 'it changed no path of any entity since the deployment before it';
}
