import type { DeploymentFact } from './DeploymentFact';
import type { DeploymentReader } from './DeploymentReader';
import { isToBeRead } from './isToBeRead';

/** Deployments that were open: those that ended meanwhile, and those still open. */
export interface OpenDeployments {
  ended: DeploymentFact[];
  open: DeploymentFact[];
  /** Those that had failed, and are no longer there. */
  gone: DeploymentFact[];
}

/**
 * Reads again what is open or may be tried again; each keeps the one before
 * it. What is not to be read yet stays open.
 */
export async function readEnded(
  reader: DeploymentReader,
  { open, now }: { open: DeploymentFact[]; now: Date },
): Promise<OpenDeployments> {
  const due = open.filter(fact => isToBeRead(fact, now));
  const waiting = open.filter(fact => !isToBeRead(fact, now));
  if (due.length === 0) return { ended: [], open: waiting, gone: [] };
  const known = new Map(due.map(fact => [fact.externalId, fact]));
  const facts = (await reader.readOpen(due))
    .filter(({ externalId }) => known.has(externalId))
    .map(fact => ({
      ...fact,
      lookedAt: now,
      previous: known.get(fact.externalId)?.previous,
    }));
  return {
    ended: facts.filter(({ outcome }) => outcome !== 'open'),
    open: [...waiting, ...facts.filter(({ outcome }) => outcome === 'open')],
    gone: due.filter(one => one.outcome === 'failure' && !isIn(facts, one)),
  };
}

function isIn(
  facts: DeploymentFact[],
  { externalId }: Pick<DeploymentFact, 'externalId'>,
): boolean {
  return facts.some(fact => fact.externalId === externalId);
}
