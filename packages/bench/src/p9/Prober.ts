import { keyOf, type Actor, type Simulation } from './simulateBackfill';
import { movedIn, type SimulatedSlice } from './backlog';
import { spend } from './spend';

/** Looks at all repositories for what moved, some in each call, again and again. */
export class Prober implements Actor {
  actAt = 0;
  private startedAt = 0;
  private batch = 0;
  private readonly lookedAt: number[] = [];

  constructor(private readonly simulation: Simulation) {}

  act(): void {
    const at = this.actAt;
    if (this.batch === 0) this.startedAt = at;
    const outcome = spend(this.simulation, {
      resource: 'graphql',
      cost: 1,
      at,
    });
    if ('retryAt' in outcome) {
      // what is left of the credential fails with it, until the next time
      this.endPass();
      return;
    }
    this.simulation.result.probed += 1;
    this.look(at);
    this.actAt = outcome.doneAt;
    this.batch += 1;
    if (this.batch >= this.batches()) this.endPass();
  }

  private batches(): number {
    const { backlog, policy } = this.simulation;
    return Math.ceil(backlog.repositories / policy.probedAtOnce);
  }

  private endPass(): void {
    this.batch = 0;
    const next = this.startedAt + this.simulation.policy.probeEvery;
    this.actAt = Math.max(this.actAt, next);
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
