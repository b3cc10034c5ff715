import type { CallTimes, GithubLimits, Resource } from './GithubLimits';
import type { Policy } from './Policy';
import { Prober } from './Prober';
import { Reader } from './Reader';
import { SimulatedBudget } from './SimulatedBudget';
import { SimulatedGithub } from './SimulatedGithub';
import { backfillOf, type Backlog } from './backlog';
import { SliceQueue } from './SliceQueue';

/** What is simulated. */
export interface SimulationOptions {
  backlog: Backlog;
  limits: GithubLimits;
  times: CallTimes;
  policy: Policy;
  /** Live work alone, for so many seconds, as if the backfill were done. */
  onlyLiveFor?: number;
}

/** What a simulation shows. Times in seconds. */
export interface SimulationResult {
  /** When the backfill ended. */
  seconds: number;
  /** From something moving to its being collected, of each live slice. */
  delays: number[];
  /** Of what had moved and was not collected at the end: how long it had waited. */
  waiting: number[];
  /** Each page of the backfill, when it was read, in order. */
  pages: { at: number; stream: string }[];
  refusals: number;
  /** Cost that was spent on looking for what moved. */
  probed: number;
}

/** What acts in a simulation: what it did tells when it acts again. */
export interface Actor {
  actAt: number;
  act(): void;
}

/** What the actors share. */
export interface Simulation extends SimulationOptions {
  github: SimulatedGithub;
  budgets: Record<Resource, SimulatedBudget>;
  queues: Record<Resource, SliceQueue>;
  /** Streams whose backfill is done, as `<repository> <stream>`. */
  complete: Set<string>;
  result: SimulationResult;
}

/** Plays a backfill with its live work, until all of it is read. */
export function simulateBackfill(options: SimulationOptions): SimulationResult {
  const { backlog, onlyLiveFor } = options;
  const simulation = start(options);
  const slices = backfillOf(backlog);
  for (const slice of slices) {
    if (onlyLiveFor) simulation.complete.add(keyOf(slice));
    else simulation.queues[slice.stream.resource].add(slice);
  }
  const prober = new Prober(simulation);
  const actors: Actor[] = [prober, ...readersOf(simulation)];
  const isOver = (now: number) =>
    onlyLiveFor
      ? now > onlyLiveFor
      : simulation.complete.size === slices.length;
  let actor = earliest(actors);
  while (!isOver(actor.actAt)) {
    actor.act();
    actor = earliest(actors);
  }
  return finish(simulation, prober, actor.actAt);
}

/** The name of a stream of a repository. */
export function keyOf(slice: { repository: number; stream: { id: string } }) {
  return `${slice.repository} ${slice.stream.id}`;
}

function start(options: SimulationOptions): Simulation {
  const { limits, times, policy } = options;
  const budget = (resource: Resource) =>
    new SimulatedBudget({
      limit: limits.perHour[resource],
      reserve: policy.reserve,
    });
  return {
    ...options,
    github: new SimulatedGithub(limits, times),
    budgets: { rest: budget('rest'), graphql: budget('graphql') },
    queues: { rest: new SliceQueue(), graphql: new SliceQueue() },
    complete: new Set(),
    result: {
      seconds: 0,
      delays: [],
      waiting: [],
      pages: [],
      refusals: 0,
      probed: 0,
    },
  };
}

function readersOf(simulation: Simulation): Reader[] {
  const { slicesAtOnce } = simulation.policy;
  return (['rest', 'graphql'] as Resource[]).flatMap(resource =>
    Array.from(
      { length: slicesAtOnce[resource] },
      () => new Reader(simulation, resource),
    ),
  );
}

function earliest(actors: Actor[]): Actor {
  return actors.reduce((first, actor) =>
    actor.actAt < first.actAt ? actor : first,
  );
}

function finish(
  simulation: Simulation,
  prober: Prober,
  now: number,
): SimulationResult {
  const { result, queues, github } = simulation;
  const unseen = prober.unseen(now).flatMap(({ movedAt }) => movedAt ?? []);
  const due = Object.values(queues).flatMap(queue => queue.movedAts());
  const waiting = [...due, ...unseen];
  return {
    ...result,
    refusals: github.refusals,
    waiting: waiting.map(movedAt => now - movedAt),
  };
}
