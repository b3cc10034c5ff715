import type { Resource } from './GithubLimits';

/** What was spent in the window that a moment lies in. */
export class SpentInWindow {
  private readonly windows = new Map<
    Resource,
    { index: number; sum: number }
  >();

  constructor(private readonly seconds: number) {}

  of(resource: Resource, at: number): number {
    const window = this.windows.get(resource);
    return window?.index === this.indexOf(at) ? window.sum : 0;
  }

  add(resource: Resource, at: number, amount: number): number {
    const sum = this.of(resource, at) + amount;
    this.windows.set(resource, { index: this.indexOf(at), sum });
    return sum;
  }

  endOf(at: number): number {
    return (this.indexOf(at) + 1) * this.seconds;
  }

  private indexOf(at: number): number {
    return Math.floor(at / this.seconds);
  }
}
