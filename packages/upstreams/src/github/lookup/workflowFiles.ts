import { Repository } from '../../world/World';

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

/** The texts of the workflows that a repository has although no version of them is told. */
export function impliedWorkflows(repository: Repository): [string, string][] {
  if (!repository.hasWorkflows) return [];
  const ran = workflowsOf(repository);
  const path = '.github/workflows/build.yml';
  const files =
    ran.length > 0 ? ran : [{ id: repository.id, name: 'Build', path }];
  return files.map(file => [file.path, workflowText(file)]);
}

function workflowText({ name }: WorkflowFile): string {
  return `name: ${JSON.stringify(name)}\non: [push]\njobs: {}\n`;
}
