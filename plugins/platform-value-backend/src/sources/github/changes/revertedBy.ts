import type { RepositoryName } from '../repositoryName';
import { shortSha } from '../shortSha';

/** The words of a pull request that can say what it reverts. */
export interface RevertingWords {
  title: string;
  body: string;
  /** Of the merge commit. */
  message?: string;
}

/**
 * What a pull request reverts: `#12`, or 16 hex digits of a commit. GitHub's
 * button writes `Reverts owner/repo#12`; git writes `This reverts commit …`.
 */
export function revertedBy(
  { title, body, message = '' }: RevertingWords,
  repository: Pick<RepositoryName, 'owner' | 'name'>,
): string | undefined {
  const number = revertedNumber(body, repository) ?? numberInTitle(title);
  if (number) return `#${number}`;
  const commit = /^This reverts commit ([0-9a-f]{16,40})\b/im;
  const sha = commit.exec(message)?.[1] ?? commit.exec(body)?.[1];
  return sha && shortSha(sha);
}

function revertedNumber(
  body: string,
  { owner, name }: Pick<RepositoryName, 'owner' | 'name'>,
): string | undefined {
  const match = /^Reverts:? +(?:([\w.-]+\/[\w.-]+))?#(\d+)\b/im.exec(body);
  if (!match) return undefined;
  const [, slug, number] = match;
  const own = !slug || slug.toLowerCase() === `${owner}/${name}`;
  return own ? number : undefined;
}

function numberInTitle(title: string): string | undefined {
  return /^Revert ".*\(#(\d+)\)"/i.exec(title)?.[1];
}
