import { createHash } from 'crypto';

/** Room for the things of one repository: 80 years of a busy one. */
const idsPerRepository = 1_000_000;

/**
 * Hands out what names things in one repository. Everything is numbered in
 * the order it comes into being, so later days never renumber earlier ones.
 */
export class Identities {
  private lastId: number;
  private lastNumber = 0;
  private lastCommit = 0;
  private readonly runs = new Map<string, number>();

  constructor(private readonly seed: string, repositoryIndex: number) {
    this.lastId = (repositoryIndex + 1) * idsPerRepository;
  }

  /** Database id, unique over all kinds of things and repositories. */
  id(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** Shared by issues and pull requests, as on GitHub. */
  number(): number {
    this.lastNumber += 1;
    return this.lastNumber;
  }

  sha(): string {
    this.lastCommit += 1;
    return createHash('sha1')
      .update(`${this.seed}/${this.lastCommit}`)
      .digest('hex');
  }

  runNumber(path: string): number {
    const next = (this.runs.get(path) ?? 0) + 1;
    this.runs.set(path, next);
    return next;
  }
}
