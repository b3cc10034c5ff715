import { Queue } from './Queue';
import type { SimulatedSlice } from './backlog';

/** Work that is due, live before backfill, and the longest due first. */
export class SliceQueue {
  private readonly live = new Queue<SimulatedSlice>();
  private readonly backfill = new Queue<SimulatedSlice>();

  add(slice: SimulatedSlice): void {
    this.lineOf(slice).push(slice);
  }

  take(): SimulatedSlice | undefined {
    return this.live.shift() ?? this.backfill.shift();
  }

  /** When live work that still waits had moved. */
  movedAts(): number[] {
    return this.live.rest().flatMap(({ movedAt }) => movedAt ?? []);
  }

  private lineOf(slice: SimulatedSlice) {
    return slice.movedAt === undefined ? this.backfill : this.live;
  }
}
