import type { PullRequest } from './pullRequest';

/** What default branches are usually called before they are renamed. */
const usualNames = ['main', 'master', 'trunk'];

/**
 * Whether a pull request was merged to the default branch. When that is
 * renamed, GitHub lets merged pull requests keep the name that is gone.
 */
export function isMergedTo(
  defaultBranch: string | undefined,
  { baseRefName, baseRef }: Pick<PullRequest, 'baseRefName' | 'baseRef'>,
): boolean {
  if (baseRefName === defaultBranch) return true;
  return baseRef === null && usualNames.includes(baseRefName);
}
