import type { FileVersion, Repository } from '../../world/World';
import { fileTerms, type Term } from './fileTerms';
import type { Stretch } from './Stretch';

/** That a file said something, from a commit to the one that took it away. */
export interface FileSign extends Stretch, Term {
  path: string;
}

function signsOfPath(
  path: string,
  versions: FileVersion[],
  timeOf: (commit: string) => number,
): FileSign[] {
  return versions.flatMap(({ commit, text }, index) => {
    if (text === undefined) return [];
    const next = versions.at(index + 1);
    const start = timeOf(commit);
    const end = next ? timeOf(next.commit) : Infinity;
    return fileTerms(path, text).map(term => ({ ...term, path, start, end }));
  });
}

/** What the files of a repository's default branch said, version by version. */
export function fileSigns({
  commits,
  fileVersions = [],
}: Repository): FileSign[] {
  const times = new Map(
    commits.map(({ sha, committedAt }) => [sha, committedAt]),
  );
  const timeOf = (commit: string) => {
    const time = times.get(commit);
    if (time === undefined) throw new Error(`There is no commit ${commit}.`);
    return time;
  };
  const paths = [...new Set(fileVersions.map(({ path }) => path))];
  return paths.flatMap(path => {
    const own = fileVersions.filter(version => version.path === path);
    return signsOfPath(path, own, timeOf);
  });
}

/** Whether a file tells of an entity: workflows and CI are everybody's, a folder's files are its entity's. */
export function concerns(path: string, globs: string[] | undefined): boolean {
  if (path.startsWith('.')) return true;
  if (!globs) return true;
  return globs.some(glob => path.startsWith(glob.replace(/\*\*$/, '')));
}
