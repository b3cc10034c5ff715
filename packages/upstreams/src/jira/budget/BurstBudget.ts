/** A budget as the `x-ratelimit-*` headers tell it. */
export interface BurstState {
  limit: number;
  remaining: number;
  /** Epoch milliseconds at which it is full again. */
  reset: number;
}

const second = 1000;

/** Requests per second to each endpoint, as a bucket that refills steadily. */
export class BurstBudget {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly limit: number,
    private readonly clock: () => number,
  ) {}

  /** Takes one request; says whether there was one. */
  take(endpoint: string): boolean {
    const bucket = this.filled(endpoint);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }

  state(endpoint: string): BurstState {
    const { limit } = this;
    const { left, at } = this.filled(endpoint);
    const reset = at + Math.ceil(((limit - left) / limit) * second);
    return { limit, remaining: Math.floor(left), reset };
  }

  private filled(endpoint: string) {
    const { limit } = this;
    const now = this.clock();
    const bucket = this.buckets.get(endpoint) ?? { left: limit, at: now };
    const refill = ((now - bucket.at) / second) * limit;
    bucket.left = Math.min(limit, bucket.left + refill);
    bucket.at = now;
    this.buckets.set(endpoint, bucket);
    return bucket;
  }
}
