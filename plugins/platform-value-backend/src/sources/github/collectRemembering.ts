import type {
  CollectedPage,
  StreamCursor,
} from 'backstage-plugin-platform-value-node';
import { RepositoryMemory, RepositoryReplaced } from './RepositoryMemory';
import type { CollectStream, StreamContext } from './StreamContext';

type Remembering = Omit<StreamContext, 'memory' | 'cursor'> & {
  cursor: StreamCursor | undefined;
};

/**
 * Reads a stream with what is remembered of its repository, anew where that is
 * another one by now.
 */
export async function* collectRemembering(
  collect: CollectStream,
  context: Remembering,
): AsyncGenerator<CollectedPage> {
  try {
    yield* collectWith(collect, context);
  } catch (error) {
    if (!(error instanceof RepositoryReplaced)) throw error;
    yield* collectWith(collect, { ...context, cursor: undefined });
  }
}

async function* collectWith(
  collect: CollectStream,
  context: Remembering,
): AsyncGenerator<CollectedPage> {
  const memory = new RepositoryMemory(context.cursor);
  const pages = collect({ ...context, memory, cursor: memory.stream });
  for await (const page of pages) {
    yield { ...page, cursor: memory.cursorWith(page.cursor) };
  }
}
