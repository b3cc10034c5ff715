import { blobOid, treeOid } from '../identity/gitOid';

/** A file, a folder or a submodule of a repository. */
export interface FileEntry {
  name: string;
  path: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  /** Content of a file; absent for a folder and a submodule. */
  text?: string;
}

/** A folder with what lies directly in it. */
export interface Folder {
  path: string;
  sha: string;
  entries: FileEntry[];
}

/** What git shows as the content of a submodule, which is none of the repository's files. */
const submodule = /^Subproject commit ([0-9a-f]{40})\n?$/;

/** The mode of an entry in octal, as git stores it. */
export function modeOf({ type }: Pick<FileEntry, 'type'>): string {
  return { blob: '100644', tree: '40000', commit: '160000' }[type];
}

/** The files of a repository at a commit, with the ids that git gives them. */
export class RepositoryFiles {
  private readonly folders = new Map<string, Folder>();
  private readonly files = new Map<string, FileEntry>();

  /** @param texts - content by path */
  constructor(texts: ReadonlyMap<string, string>) {
    for (const [path, text] of texts) this.addFile(path, text);
    this.root = this.addFolder('', [...this.files.values()]);
  }

  readonly root: Folder;

  /** The folder at a path without slashes around it; '' is the root. */
  folder(path: string): Folder | undefined {
    return this.folders.get(path);
  }

  file(path: string): FileEntry | undefined {
    return this.files.get(path);
  }

  /** What lies at a path; undefined when nothing does, and for the root. */
  entry(path: string): FileEntry | undefined {
    const folder = path === '' ? undefined : this.folder(path);
    return folder ? folderEntry(folder) : this.file(path);
  }

  /** The folder with this tree sha. */
  folderBySha(sha: string): Folder | undefined {
    return [...this.folders.values()].find(folder => folder.sha === sha);
  }

  /** All files, in all folders. */
  blobs(): FileEntry[] {
    return [...this.files.values()].filter(({ type }) => type === 'blob');
  }

  private addFile(path: string, text: string) {
    const name = nameOf(path);
    const linked = submodule.exec(text)?.[1];
    this.files.set(
      path,
      linked
        ? { name, path, type: 'commit', sha: linked }
        : { name, path, type: 'blob', sha: blobOid(text), text },
    );
  }

  /** @param below - all files in the folder and in those below it */
  private addFolder(path: string, below: FileEntry[]): Folder {
    const depth = path === '' ? 0 : path.length + 1;
    const direct: FileEntry[] = [];
    const deeper = new Map<string, FileEntry[]>();
    for (const file of below) {
      const [name, ...rest] = file.path.slice(depth).split('/');
      if (rest.length === 0) direct.push(file);
      else deeper.set(name, [...(deeper.get(name) ?? []), file]);
    }
    const folders = [...deeper].map(([name, files]) =>
      folderEntry(this.addFolder(path + slash(path) + name, files)),
    );
    const entries = [...folders, ...direct];
    const folder = { path, sha: shaOf(entries), entries };
    this.folders.set(path, folder);
    return folder;
  }
}

function slash(path: string): string {
  return path === '' ? '' : '/';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderEntry({ path, sha }: Folder): FileEntry {
  return { name: nameOf(path), path, type: 'tree', sha };
}

function shaOf(entries: FileEntry[]): string {
  return treeOid(
    entries.map(entry => ({
      name: entry.name,
      mode: modeOf(entry),
      oid: entry.sha,
    })),
  );
}
