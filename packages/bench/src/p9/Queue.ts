/** First in, first out, without moving the rest. */
export class Queue<T> {
  private items: T[] = [];
  private next = 0;

  push(item: T): void {
    this.items.push(item);
  }

  rest(): T[] {
    return this.items.slice(this.next);
  }

  shift(): T | undefined {
    const item = this.items[this.next];
    if (item !== undefined) this.next += 1;
    if (this.next > 10_000) {
      this.items = this.items.slice(this.next);
      this.next = 0;
    }
    return item;
  }
}
