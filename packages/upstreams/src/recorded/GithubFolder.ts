import { existsSync } from 'fs';
import { join } from 'path';
import type { z } from 'zod';
import {
  issuesSchema,
  jobsSchema,
  pullsSchema,
  workflowRunsSchema,
  type RecordedBodies,
} from './githubSchemas';
import { listFolder } from './listFolder';
import { readRecordedFile } from './readRecordedFile';
import { RecordedFileError } from './RecordedFileError';

/** What `github/<owner>__<repo>/` holds; a file that is missing holds nothing. */
export interface GithubFolder {
  owner: string;
  name: string;
  bodies: RecordedBodies;
}

function readBodies(folder: string): RecordedBodies {
  const read = <T>(name: string, schema: z.ZodType<T[]>): T[] => {
    const file = join(folder, name);
    return existsSync(file) ? readRecordedFile(file, schema) : [];
  };
  return {
    pulls: read('pulls.json', pullsSchema),
    runs: read('workflow_runs.json', workflowRunsSchema),
    jobs: read('jobs.json', jobsSchema),
    issues: read('issues.json', issuesSchema),
  };
}

/** Reads each repository of `github/`; throws a RecordedFileError. */
export function readGithubFolders(folder: string): GithubFolder[] {
  return listFolder(folder).map(entry => {
    const [owner, name] = entry.split('__');
    const path = join(folder, entry);
    if (!name) throw new RecordedFileError(path, 'is not named owner__repo');
    return { owner, name, bodies: readBodies(path) };
  });
}

/** The database ids that the bodies use. */
export function idsOf({ bodies }: GithubFolder): number[] {
  const { pulls, runs, jobs, issues } = bodies;
  const repositories = pulls.map(pull => pull.base.repo);
  return [...repositories, ...pulls, ...runs, ...jobs, ...issues].map(
    ({ id }) => id,
  );
}
