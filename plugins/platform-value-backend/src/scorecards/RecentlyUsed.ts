/** A map that forgets what was not asked for longest, once it holds too many. */
export class RecentlyUsed<K, V> {
  private readonly entries = new Map<K, V>();

  /** @param most - entries, at least one */
  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value !== undefined) this.put(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.put(key, value);
    if (this.entries.size > this.most) {
      const [oldest] = this.entries.keys();
      this.entries.delete(oldest);
    }
  }

  delete(key: K): void {
    this.entries.delete(key);
  }

  private put(key: K, value: V): void {
    this.entries.delete(key);
    this.entries.set(key, value);
  }
}
