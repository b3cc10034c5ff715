import type { StreamCursor } from 'backstage-plugin-platform-value-node';
import { z } from 'zod';

/** The repository of a name is another one than it was: the old one was deleted. */
export class RepositoryReplaced extends Error {
  constructor() {
    super('the repository was replaced by another one of the same name');
    this.name = 'RepositoryReplaced';
  }
}

const remembered = z.object({
  repository: z.number().optional(),
  branches: z.array(z.string()).default([]),
  stream: z.record(z.string(), z.unknown()).optional(),
});

/** How many names of the default branch are remembered. */
const mostBranches = 3;

/**
 * What is remembered of a repository from run to run: its number, since names
 * change hands, and what its default branch was called, since runs keep the
 * name that it had.
 */
export class RepositoryMemory {
  /** Where the stream stands. */
  readonly stream: StreamCursor | undefined;
  private id: number | undefined;
  private names: string[];

  constructor(cursor: StreamCursor | undefined) {
    const { repository, branches, stream } = remembered
      .catch({ branches: [] })
      .parse(cursor ?? {});
    this.id = repository;
    this.names = branches;
    this.stream = stream;
  }

  /** Names of the default branch, the one it has now first. */
  get branches(): readonly string[] {
    return this.names;
  }

  /** @throws RepositoryReplaced when it was another repository before. */
  recognise(id: number | null, defaultBranch?: string): void {
    const known = this.id ?? id;
    if (id !== null && known !== id) throw new RepositoryReplaced();
    this.id = known ?? undefined;
    if (defaultBranch === undefined) return;
    const others = this.names.filter(name => name !== defaultBranch);
    this.names = [defaultBranch, ...others].slice(0, mostBranches);
  }

  /** Whether something that names its repository is of this one. */
  isOf(id: number | null): boolean {
    return id === null || this.id === undefined || this.id === id;
  }

  /** The cursor that holds both, this and where the stream stands. */
  cursorWith(stream: StreamCursor): StreamCursor {
    return { repository: this.id, branches: this.names, stream };
  }
}
