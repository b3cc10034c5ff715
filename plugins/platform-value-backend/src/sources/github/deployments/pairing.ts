import { z } from 'zod';
import { deploymentFact, type DeploymentFact } from './DeploymentFact';

/** A successful deployment that others follow. */
const predecessor = z.object({
  externalId: z.string(),
  sha: z.string(),
  createdAt: z.coerce.date(),
});

type Predecessor = z.infer<typeof predecessor>;

/**
 * Deployments are read newest first, so that the one before each is only seen
 * after it: until then they are held.
 */
export const pairingState = z.object({
  held: z.array(deploymentFact).default([]),
  /** The newest success of each chain in the sweep under way. */
  newest: z.record(z.string(), predecessor).default({}),
  /** The newest success of each chain of the sweeps before. */
  before: z.record(z.string(), predecessor).default({}),
});

/** Deployments that wait for the one before them, and the newest of each chain. */
export type PairingState = z.infer<typeof pairingState>;

/** Deployments that know the one before them, and what is held after them. */
export interface Paired {
  paired: DeploymentFact[];
  state: PairingState;
}

/** Pairs the next page of a list, newest first, with the ones before. */
export function pairPage(state: PairingState, facts: DeploymentFact[]): Paired {
  const paired: DeploymentFact[] = [];
  let { held, newest } = state;
  for (const fact of facts) {
    const success = predecessorOf(fact);
    if (success) {
      const follows = (one: DeploymentFact) => one.chain === fact.chain;
      const previous = success.sha;
      paired.push(...held.filter(follows).map(one => ({ ...one, previous })));
      held = held.filter(one => !follows(one));
      newest = { [fact.chain]: success, ...newest };
    }
    held = [...held, fact];
  }
  return { paired, state: { ...state, held, newest } };
}

/**
 * Pairs what is held when the sweep ended: with the newest success of the
 * sweeps before, or with nothing at the beginning of history.
 */
export function pairRest({ held, newest, before }: PairingState): Paired {
  const paired = held
    .filter(({ chain, externalId }) => before[chain]?.externalId !== externalId)
    .map(fact => ({ ...fact, previous: before[fact.chain]?.sha }));
  const state = { held: [], newest: {}, before: { ...before, ...newest } };
  return { paired, state };
}

/** Takes a deployment into account that was open and has ended now. */
export function noteEnded(
  state: PairingState,
  fact: DeploymentFact,
): PairingState {
  const success = predecessorOf(fact);
  const known = state.before[fact.chain];
  if (!success || (known && known.createdAt >= success.createdAt)) return state;
  return { ...state, before: { ...state.before, [fact.chain]: success } };
}

function predecessorOf(fact: DeploymentFact): Predecessor | undefined {
  const { externalId, sha, createdAt, outcome } = fact;
  return outcome === 'success' && sha
    ? { externalId, sha, createdAt }
    : undefined;
}
