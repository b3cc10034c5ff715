import type { Resource } from './GithubLimits';
import { keyOf, type Actor, type Simulation } from './simulateBackfill';
import type { SimulatedSlice } from './backlog';
import { spend } from './spend';

/** Reads slices of one budget, one after another. */
export class Reader implements Actor {
  actAt = 0;
  private slice: SimulatedSlice | undefined;
  private pagesRead = 0;

  constructor(
    private readonly simulation: Simulation,
    private readonly resource: Resource,
  ) {}

  act(): void {
    if (!this.slice) this.claim();
    if (this.slice) this.readPage(this.slice);
    else this.actAt += this.simulation.policy.workEvery;
  }

  private claim(): void {
    this.slice = this.simulation.queues[this.resource].take();
    this.pagesRead = 0;
  }

  private readPage(slice: SimulatedSlice): void {
    const { resource, actAt: at } = this;
    const { cost } = slice.stream;
    const outcome = spend(this.simulation, { resource, cost, at });
    if ('retryAt' in outcome) {
      this.giveBack(slice);
      this.actAt = outcome.retryAt;
      return;
    }
    this.actAt = outcome.doneAt;
    this.pagesRead += 1;
    if (slice.movedAt === undefined) this.count(slice);
    const left = { ...slice, pages: slice.pages - 1 };
    if (left.pages === 0) this.finish(left);
    else if (this.pagesRead >= this.simulation.policy.pagesAtOnce) {
      this.giveBack(left);
    } else this.slice = left;
  }

  private count({ stream }: SimulatedSlice): void {
    const { pages } = this.simulation.result;
    pages.push({ at: this.actAt, stream: stream.id });
  }

  private giveBack(slice: SimulatedSlice): void {
    this.simulation.queues[this.resource].add(slice);
    this.slice = undefined;
  }

  private finish(slice: SimulatedSlice): void {
    const { complete, result } = this.simulation;
    if (slice.movedAt === undefined) {
      complete.add(keyOf(slice));
      result.seconds = Math.max(result.seconds, this.actAt);
    } else result.delays.push(this.actAt - slice.movedAt);
    this.slice = undefined;
  }
}
