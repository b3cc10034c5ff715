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
const pairingRun = z.object({
  held: z.array(deploymentFact).default([]),
  /** The newest success of each chain in the sweep. */
  newest: z.record(z.string(), predecessor).default({}),
});

type PairingRun = z.infer<typeof pairingRun>;

/** Deployments that wait for the one before them, and the newest of each chain. */
export const pairingState = z.object({
  /** Of the sweep under way and of those that were cut, the newest first. */
  runs: z.array(pairingRun).default([]),
  /** The newest success of each chain of the sweeps that ended. */
  before: z.record(z.string(), predecessor).default({}),
});

/** Deployments that wait for the one before them, and the newest of each chain. */
export type PairingState = z.infer<typeof pairingState>;

/** A sweep that begins. */
export const newRun: PairingRun = pairingRun.parse({});

/** Where nothing was read yet. */
export const unpaired: PairingState = pairingState.parse({});

/** Deployments that know the one before them, and what is held after them. */
export interface Paired {
  paired: DeploymentFact[];
  state: PairingState;
}

/** Pairs the next page of the first sweep, newest first, with the ones before. */
export function pairPage(state: PairingState, facts: DeploymentFact[]): Paired {
  const paired: DeploymentFact[] = [];
  const [run = newRun, ...runs] = state.runs;
  let { held, newest } = run;
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
  return { paired, state: { ...state, runs: [{ held, newest }, ...runs] } };
}

/**
 * Pairs what is held when the first sweep ended: with the newest success of
 * the one below it, which it joined, or of the sweeps before; with nothing at
 * the beginning of history.
 */
export function pairRest({
  runs: [run = newRun, below, ...runs],
  before,
}: PairingState): Paired {
  const known = below?.newest ?? before;
  const news = run.held.filter(
    ({ chain, externalId }) => known[chain]?.externalId !== externalId,
  );
  const follows = ({ chain }: DeploymentFact) => !below || chain in known;
  const paired = news
    .filter(follows)
    .map(fact => ({ ...fact, previous: known[fact.chain]?.sha }));
  const newest = { ...known, ...run.newest };
  if (!below) return { paired, state: { runs: [], before: newest } };
  const held = [...below.held, ...news.filter(fact => !follows(fact))];
  return { paired, state: { runs: [{ held, newest }, ...runs], before } };
}

/** Takes a deployment into account that was open and has ended now. */
export function noteEnded(
  state: PairingState,
  fact: DeploymentFact,
): PairingState {
  const success = predecessorOf(fact);
  const [run, ...runs] = state.runs;
  const newest = run?.newest ?? state.before;
  const known = newest[fact.chain];
  if (!success || (known && known.createdAt >= success.createdAt)) return state;
  const noted = { ...newest, [fact.chain]: success };
  return run
    ? { ...state, runs: [{ ...run, newest: noted }, ...runs] }
    : { ...state, before: noted };
}

function predecessorOf(fact: DeploymentFact): Predecessor | undefined {
  const { externalId, sha, createdAt, outcome } = fact;
  return outcome === 'success' && sha
    ? { externalId, sha, createdAt }
    : undefined;
}
