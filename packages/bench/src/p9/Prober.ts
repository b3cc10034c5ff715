import { keyOf, type Actor, type Simulation } from './simulateBackfill';
import { movedIn, type SimulatedSlice } from './backlog';
import { spend } from './spend';

/** Looks at all repositories for what moved, some in each call, again and again. */
export class Prober implements Actor {
  actAt = 0;
  private startedAt = 0;
  /** Batches seen in this pass. */
  private seen = 0;
  /** The next one: where a pass was cut, the next one goes on. */
  private batch = 0;
  private readonly lookedAt: number[] = [];

  constructor(private readonly simulation: Simulation) {}

  act(): void {
    const at = this.actAt;
    if (this.seen === 0) this.startedAt = at;
    const outcome = spend(this.simulation, {
      resource: 'graphql',
      cost: 1,
      at,
    });
    if ('retryAt' in outcome) {
      this.endPass(at);
      return;
    }
    this.simulation.result.probed += 1;
    this.look(at);
    this.actAt = outcome.doneAt;
    this.batch = (this.batch + 1) % this.batches();
    this.seen += 1;
    if (this.seen >= this.batches()) this.endPass(this.actAt);
  }

  private batches(): number {
    const { backlog, policy } = this.simulation;
    return Math.ceil(backlog.repositories / policy.probedAtOnce);
  }

  private endPass(at: number): void {
    const { probeEvery, probeShare } = this.simulation.policy;
    const rest = Math.max(probeEvery, (at - this.startedAt) / probeShare);
    this.seen = 0;
    this.actAt = Math.max(at, this.startedAt + rest);
  }

  /** What has moved and was not looked at up to now. */
  unseen(now: number): SimulatedSlice[] {
    return Array.from({ length: this.batches() }, (_, batch) =>
      this.moved(batch, now),
    ).flat();
  }

  private look(to: number): void {
    for (const slice of this.moved(this.batch, to)) {
      this.simulation.queues[slice.stream.resource].add(slice);
    }
    this.lookedAt[this.batch] = to;
  }

  /** What is not complete yet is read by its backfill. */
  private moved(batch: number, to: number): SimulatedSlice[] {
    const { backlog, policy, complete } = this.simulation;
    const first = batch * policy.probedAtOnce;
    const end = Math.min(first + policy.probedAtOnce, backlog.repositories);
    const from = this.lookedAt[batch] ?? 0;
    return Array.from({ length: end - first }, (_, index) =>
      movedIn(backlog, { repository: first + index, from, to }),
    )
      .flat()
      .filter(slice => complete.has(keyOf(slice)));
  }
}
