import type {
  CollectedPage,
  FactKey,
} from 'backstage-plugin-platform-value-node';
import { mayStillEnd } from '../mayStillEnd';
import { isBelow, sweep, type SweepStep } from '../sweep';
import type { DeploymentFact } from './DeploymentFact';
import type { DeploymentReader } from './DeploymentReader';
import type { ReaderState } from './deploymentsCursor';
import { mapFacts, type MapFactsOptions, type MappedFacts } from './mapFacts';
import { newRun, noteEnded, pairPage, pairRest, type Paired } from './pairing';
import { readEnded } from './readEnded';

/** A page of a list, with the state that goes on after it. */
export interface ListPage {
  mapped: MappedFacts;
  rejected: CollectedPage['rejected'];
  removed: FactKey[];
  state: ReaderState;
  progress: CollectedPage['progress'];
}

/** Reads a list of deployments from its state on; what was open comes first. */
export async function* collectList(
  options: MapFactsOptions & { from: DeploymentReader; state: ReaderState },
): AsyncGenerator<ListPage> {
  const { from, context } = options;
  const again = await readEnded(from, {
    open: options.state.open,
    now: context.now,
  });
  let state = again.ended.reduce(withEnded, {
    ...options.state,
    open: stillOpen(again.open, context.now),
  });
  let { ended, gone } = again;
  const steps = sweep({
    state: state.sweep,
    now: context.now,
    readPage: from.readPage,
  });
  for await (const step of steps) {
    const { paired, state: pairing } = pairStep(state, step);
    const mapped = await mapFacts(options, [...ended, ...paired]);
    ended = [];
    const removed = gone.map(keyOf);
    gone = [];
    state = {
      sweep: step.state,
      pairing,
      open: stillOpen(mergeOpen(state.open, paired, mapped), context.now),
      matched: state.matched || mapped.recognising.length > 0,
    };
    const { page, progress } = step;
    const { rejected } = page;
    yield { mapped, rejected, removed, state, progress };
  }
}

function keyOf({ externalId }: DeploymentFact): FactKey {
  return { kind: 'deployment', externalId };
}

function withEnded(state: ReaderState, fact: DeploymentFact): ReaderState {
  return { ...state, pairing: noteEnded(state.pairing, fact) };
}

function pairStep(
  { pairing }: ReaderState,
  { page, floor, begun, anew, done }: SweepStep<DeploymentFact>,
): Paired {
  const runs = anew ? [] : pairing.runs;
  const state = { ...pairing, runs: begun ? [newRun, ...runs] : runs };
  const facts = page.facts.map(fact =>
    isBelow(fact.createdAt, floor) ? { ...fact, settled: true } : fact,
  );
  const seen = pairPage(state, facts);
  if (!done) return seen;
  const rest = pairRest(seen.state);
  return { ...rest, paired: [...seen.paired, ...rest.paired] };
}

/** What is open after a page: it may have seen one end that was open before. */
function mergeOpen(
  before: DeploymentFact[],
  read: DeploymentFact[],
  { open }: MappedFacts,
): DeploymentFact[] {
  const ids = new Set([...read, ...open].map(({ externalId }) => externalId));
  return [...before.filter(({ externalId }) => !ids.has(externalId)), ...open];
}

/** Of those that failed, only so many are looked at again. */
const mostFailed = 100;

function stillOpen(facts: DeploymentFact[], now: Date): DeploymentFact[] {
  const may = facts.filter(({ createdAt }) => mayStillEnd(createdAt, now));
  const failed = may
    .filter(({ outcome }) => outcome === 'failure')
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const open = may.filter(({ outcome }) => outcome === 'open');
  return [...open, ...failed.slice(0, mostFailed)];
}
