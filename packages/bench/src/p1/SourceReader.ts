import {
  SourceError,
  type Partition,
  type Source,
  type StreamCursor,
} from 'backstage-plugin-platform-value-node';

/** As many as a process of the plugin works on. */
const slicesAtOnce = 32;

/** A stream of a partition that has to be read. */
export interface MovedStream<T> {
  partition: Partition<T>;
  stream: string;
  marker: string;
}

/** @internal */
export interface SourceReaderOptions<T> {
  source: Source<T>;
  partitions: Partition<T>[];
  streams: string[];
  clock: () => Date;
}

/**
 * Reads a source as the plugin does: looks at all partitions, and reads the
 * streams whose marker changed from where they ended. It keeps no signals.
 */
export class SourceReader<T = unknown> {
  private readonly markers = new Map<string, string>();
  private readonly cursors = new Map<string, string>();
  private readonly byKey: Map<string, Partition<T>>;

  constructor(private readonly options: SourceReaderOptions<T>) {
    this.byKey = new Map(options.partitions.map(each => [each.key, each]));
  }

  /**
   * Looks for what moved since it was read.
   *
   * @throws SourceError when a partition can't be looked at.
   */
  async probe(): Promise<MovedStream<T>[]> {
    const { source, partitions, streams, clock } = this.options;
    const { signal } = new AbortController();
    const moved: MovedStream<T>[] = [];
    const results = source.probe({ partitions, now: clock(), signal });
    for await (const result of results) {
      if ('error' in result) throw result.error;
      const partition = this.byKey.get(result.partition)!;
      for (const stream of streams) {
        const marker = result.markers[stream] ?? '';
        if (this.markers.get(`${partition.key} ${stream}`) !== marker) {
          moved.push({ partition, stream, marker });
        }
      }
    }
    return moved;
  }

  /**
   * Reads streams to their end, many at once.
   *
   * @returns how many signals there were
   */
  async read(moved: MovedStream<T>[]): Promise<number> {
    let signals = 0;
    const left = moved.values();
    const readLeft = async () => {
      for (const { partition, stream, marker } of left) {
        const read = await this.readSafely(partition, stream);
        signals += read;
        this.markers.set(`${partition.key} ${stream}`, marker);
      }
    };
    await Promise.all(Array.from({ length: slicesAtOnce }, readLeft));
    return signals;
  }

  /** A service may name a workflow that its repository does not have yet. */
  private async readSafely(
    partition: Partition<T>,
    stream: string,
  ): Promise<number> {
    try {
      return await this.readStream(partition, stream);
    } catch (error) {
      const expected =
        error instanceof SourceError && error.code === 'misconfigured';
      if (!expected) throw error;
      return 0;
    }
  }

  private async readStream(
    partition: Partition<T>,
    stream: string,
  ): Promise<number> {
    const { source, clock } = this.options;
    const { signal } = new AbortController();
    const key = `${partition.key} ${stream}`;
    const pages = source.collect({
      partition,
      stream,
      cursor: this.cursorOf(key),
      now: clock(),
      signal,
    });
    let signals = 0;
    for await (const page of pages) {
      signals += page.signals.length;
      // as the store keeps it
      this.cursors.set(key, JSON.stringify(page.cursor));
    }
    return signals;
  }

  private cursorOf(key: string): StreamCursor | undefined {
    const text = this.cursors.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }
}
