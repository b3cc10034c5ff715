import { second } from './duration';

type Action = () => void;

interface Moment {
  time: number;
  order: number;
  action: Action;
}

function isBefore(one: Moment, other: Moment): boolean {
  return (
    one.time < other.time ||
    (one.time === other.time && one.order < other.order)
  );
}

/**
 * Runs actions in the order of their times, on whole seconds; those of the
 * same second in the order they were planned. Where it stops therefore has no
 * influence on what came before: that is what makes a world extendable.
 */
export class Timeline {
  private readonly heap: Moment[] = [];
  private planned = 0;

  constructor(private time: number) {}

  /** Epoch milliseconds of the action that is running. */
  get now(): number {
    return this.time;
  }

  /** Plans an action; a time that has passed means now. */
  at(time: number, action: Action): void {
    const whole = Math.floor(time / second) * second;
    this.push({
      time: Math.max(whole, this.time),
      order: this.planned++,
      action,
    });
  }

  after(milliseconds: number, action: Action): void {
    this.at(this.time + milliseconds, action);
  }

  /** Runs everything before `end`; what lies at or after it does not happen. */
  runUntil(end: number): void {
    while (this.heap.length > 0 && this.heap[0].time < end) {
      const moment = this.pop();
      this.time = moment.time;
      moment.action();
    }
  }

  private push(moment: Moment): void {
    let index = this.heap.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(moment, this.heap[parent])) break;
      this.heap[index] = this.heap[parent];
      index = parent;
    }
    this.heap[index] = moment;
  }

  private pop(): Moment {
    const first = this.heap[0];
    const last = this.heap.pop() ?? first;
    if (this.heap.length > 0) this.sink(last);
    return first;
  }

  private sink(moment: Moment): void {
    let index = 0;
    for (;;) {
      const child = this.smallerChild(index);
      if (child === undefined || !isBefore(this.heap[child], moment)) break;
      this.heap[index] = this.heap[child];
      index = child;
    }
    this.heap[index] = moment;
  }

  private smallerChild(index: number): number | undefined {
    const left = 2 * index + 1;
    if (left >= this.heap.length) return undefined;
    const right = left + 1;
    const hasRight = right < this.heap.length;
    return hasRight && isBefore(this.heap[right], this.heap[left])
      ? right
      : left;
  }
}
