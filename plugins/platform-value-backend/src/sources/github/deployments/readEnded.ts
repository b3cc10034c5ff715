import type { DeploymentFact } from './DeploymentFact';
import type { DeploymentReader } from './DeploymentReader';

/** Deployments that were open: those that ended meanwhile, and those still open. */
export interface OpenDeployments {
  ended: DeploymentFact[];
  open: DeploymentFact[];
}

/** Reads open deployments again; each keeps the one before it. */
export async function readEnded(
  reader: DeploymentReader,
  open: DeploymentFact[],
): Promise<OpenDeployments> {
  if (open.length === 0) return { ended: [], open: [] };
  const known = new Map(open.map(fact => [fact.externalId, fact]));
  const facts = (await reader.readOpen(open))
    .filter(({ externalId }) => known.has(externalId))
    .map(fact => ({
      ...fact,
      previous: known.get(fact.externalId)?.previous,
    }));
  return {
    ended: facts.filter(({ outcome }) => outcome !== 'open'),
    open: facts.filter(({ outcome }) => outcome === 'open'),
  };
}
