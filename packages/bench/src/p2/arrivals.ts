import { refOf } from '../load/loadEntities';
import { signalLine } from '../load/signalLine';
import { liveDay, type OwnedSignal } from '../load/signals/history';
import type { StoreSize } from '../load/StoreSize';
import { receivedSignal, type ReceivedSignal } from './receivedSignal';

/** Signals that arrive after a history, in the order of their arrival. */
export class Arrivals {
  private day: number;
  private waiting: OwnedSignal[] = [];

  constructor(private readonly size: StoreSize) {
    this.day = size.days;
  }

  /** The next ones. */
  next(count: number): OwnedSignal[] {
    while (this.waiting.length < count) {
      this.waiting = this.waiting.concat(liveDay(this.size, this.day));
      this.day += 1;
    }
    return this.waiting.splice(0, count);
  }
}

/** Signals as they come from outside. */
export function asReceived(arrived: OwnedSignal[]): ReceivedSignal[] {
  return arrived.map(({ entity, signal }) =>
    receivedSignal(refOf(entity), signal),
  );
}

/** The same signals as lines of COPY. */
export function asLines(
  arrived: OwnedSignal[],
  { ids, sourceId }: { ids: number[]; sourceId: number },
): string[] {
  return arrived.map(({ entity, signal }) =>
    signalLine({ ...signal, entityId: ids[entity], sourceId }),
  );
}
