import { Repository } from '../../world/World';
import { derivedSha } from '../identity/derivedSha';

/** A file or folder of a repository. */
export interface FileEntry {
  name: string;
  path: string;
  type: 'blob' | 'tree';
  sha: string;
  /** Content of a file; absent for a folder. */
  text?: string;
}

/** A folder with what lies directly in it. */
export interface Folder {
  path: string;
  sha: string;
  entries: FileEntry[];
}

/** A workflow that ran, or the one that a repository with workflows has. */
export interface WorkflowFile {
  id: number;
  name: string;
  path: string;
}

/** The workflows of a repository, each once. */
export function workflowsOf(repository: Repository): WorkflowFile[] {
  const found = new Map<string, WorkflowFile>();
  for (const run of repository.workflowRuns) {
    const { workflowId: id, workflowName: name, path } = run;
    if (!found.has(path)) found.set(path, { id, name, path });
  }
  return [...found.values()];
}

/** The few files of a world: a read-me, the workflows and what it adds. */
export class RepositoryFiles {
  private readonly folders = new Map<string, Folder>();
  private readonly files = new Map<string, FileEntry>();

  constructor(repository: Repository) {
    this.addFile('README.md', `# ${repository.name}\n`);
    for (const workflow of workflowFilesOf(repository)) {
      this.addFile(workflow.path, workflowText(workflow));
    }
    for (const { path, text } of repository.files ?? []) {
      this.addFile(path, text);
    }
    this.root = this.addFolder('');
  }

  readonly root: Folder;

  /** The folder at a path without slashes around it; '' is the root. */
  folder(path: string): Folder | undefined {
    return this.folders.get(path);
  }

  file(path: string): FileEntry | undefined {
    return this.files.get(path);
  }

  /** The folder with this tree sha. */
  folderBySha(sha: string): Folder | undefined {
    return [...this.folders.values()].find(folder => folder.sha === sha);
  }

  private addFile(path: string, text: string) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const sha = derivedSha(`blob:${text}`);
    this.files.set(path, { name, path, type: 'blob', sha, text });
  }

  private addFolder(path: string): Folder {
    const entries = [...this.subfolders(path), ...this.filesIn(path)];
    const sha = derivedSha(
      `tree:${entries.map(entry => `${entry.name} ${entry.sha}`).join('\n')}`,
    );
    const folder = { path, sha, entries };
    this.folders.set(path, folder);
    return folder;
  }

  private subfolders(path: string): FileEntry[] {
    const prefix = path && `${path}/`;
    const names = [...this.files.keys()]
      .filter(file => file.startsWith(prefix))
      .map(file => file.slice(prefix.length).split('/'))
      .filter(parts => parts.length > 1)
      .map(([name]) => name);
    return [...new Set(names)].map(name => {
      const { sha } = this.addFolder(`${prefix}${name}`);
      return { name, path: `${prefix}${name}`, type: 'tree', sha };
    });
  }

  private filesIn(path: string): FileEntry[] {
    const prefix = path && `${path}/`;
    return [...this.files.values()].filter(
      file => file.path === `${prefix}${file.name}`,
    );
  }
}

function workflowFilesOf(repository: Repository): WorkflowFile[] {
  if (!repository.hasWorkflows) return [];
  const ran = workflowsOf(repository);
  const path = '.github/workflows/build.yml';
  return ran.length > 0 ? ran : [{ id: repository.id, name: 'Build', path }];
}

function workflowText({ name }: WorkflowFile): string {
  return `name: ${JSON.stringify(name)}\non: [push]\njobs: {}\n`;
}
