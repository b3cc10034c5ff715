import { FileVersion, Repository } from '../../world/World';
import { CommitLog, KnownCommit } from './CommitLog';
import { lazy } from './lazy';
import { FileEntry, Folder, RepositoryFiles } from './RepositoryFiles';
import { impliedWorkflows } from './workflowFiles';

/** A version at its place on the default branch. */
interface PlacedVersion extends FileVersion {
  position: number;
}

/** A folder with all files of its commit, or a file. */
type Found = (Folder & { files: RepositoryFiles }) | FileEntry;

/** How many states of the files are kept, the ones asked for last. */
const mostKept = 8;

/**
 * The files of a repository commit by commit: those that stay the same, and
 * those whose versions the world tells. A path that has versions is there only
 * from the first of them on.
 */
export class FileHistory {
  private readonly kept = new Map<number, RepositoryFiles>();
  private readonly blobs = lazy(() => this.indexBlobs());
  private readonly written = lazy(() => pathsByCommit(this.repository));
  private readonly told = lazy(() => pathsTold(this.repository));
  private readonly versions = lazy(() => this.placeVersions());
  private readonly lasting = lazy(() => lastingFiles(this.repository));

  constructor(
    private readonly repository: Repository,
    private readonly commits: CommitLog,
  ) {}

  /** The files at a commit; undefined stands for a repository without one. */
  at(commit: KnownCommit | undefined): RepositoryFiles {
    const position = this.positionOf(commit);
    const versions = this.versions();
    const next = versions.findIndex(version => version.position > position);
    const count = next < 0 ? versions.length : next;
    const known = this.kept.get(count) ?? this.build(versions.slice(0, count));
    this.kept.delete(count);
    this.kept.set(count, known);
    if (this.kept.size > mostKept) {
      this.kept.delete(this.kept.keys().next().value ?? count);
    }
    return known;
  }

  /** A folder of the newest commit, or a file of any, by its own sha. */
  find(sha: string): Found | undefined {
    const files = this.at(this.commits.head);
    const folder = files.folderBySha(sha);
    return folder ? { ...folder, files } : this.blobs().get(sha);
  }

  /** Whether a commit changed what lies at a path, as a log of the path shows it. */
  touches(commit: KnownCommit, path: string): boolean {
    const written = this.written().get(commit.sha) ?? [];
    const begun = commit.position === 0 ? [...this.lasting().keys()] : [];
    const files = commit.files.filter(file => !this.told().has(file));
    return [...files, ...written, ...begun].some(
      file => path === '' || file === path || file.startsWith(`${path}/`),
    );
  }

  private build(versions: PlacedVersion[]): RepositoryFiles {
    const texts = new Map(this.lasting());
    for (const { path, text } of versions) {
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
    }
    return new RepositoryFiles(texts);
  }

  /** Of a commit elsewhere, the place of the branch that it was made from. */
  private positionOf(commit: KnownCommit | undefined): number {
    if (!commit) return -1;
    const onBranch = this.commits
      .historyFrom(commit)
      .find(({ position }) => position !== undefined);
    const { position } =
      onBranch ?? this.commits.headAt(commit.committedAt) ?? {};
    return position ?? -1;
  }

  private indexBlobs(): Map<string, FileEntry> {
    const states = [
      ...[...this.lasting()].map(file => new Map([file])),
      ...this.versions().map(
        ({ path, text }) => new Map(text === undefined ? [] : [[path, text]]),
      ),
    ];
    const blobs = states.flatMap(texts => new RepositoryFiles(texts).blobs());
    return new Map(blobs.map(blob => [blob.sha, blob]));
  }

  private placeVersions(): PlacedVersion[] {
    const { fileVersions = [] } = this.repository;
    const placed = fileVersions.flatMap(version => {
      const position = this.commits.find(version.commit)?.position;
      return position === undefined ? [] : [{ ...version, position }];
    });
    return placed.sort((a, b) => a.position - b.position);
  }
}

function pathsTold({ fileVersions = [] }: Repository): Set<string> {
  return new Set(fileVersions.map(({ path }) => path));
}

function pathsByCommit({ fileVersions = [] }: Repository) {
  const paths = new Map<string, string[]>();
  for (const { commit, path } of fileVersions) {
    paths.set(commit, [...(paths.get(commit) ?? []), path]);
  }
  return paths;
}

function lastingFiles(repository: Repository): Map<string, string> {
  const { name, files = [] } = repository;
  const texts = new Map([
    ['README.md', `# ${name}\n`],
    ...impliedWorkflows(repository),
    ...files.map(({ path, text }): [string, string] => [path, text]),
  ]);
  for (const path of pathsTold(repository)) texts.delete(path);
  return texts;
}
