import type { Change } from './changesOf';
import type { Facts } from './Facts';

/** Whether a change says that it takes another one back. */
export function isRevert({ pullRequest }: Change): boolean {
  return /^Revert\b/.test(pullRequest.title);
}

/** The change that a revert takes back: by its number, or by its commit. */
export function revertedBy(
  revert: Change,
  { subject, changes }: Pick<Facts, 'subject' | 'changes'>,
): Change | undefined {
  const { owner, name, commits } = subject.repository;
  const { body } = revert.pullRequest;
  const number = body.match(/^Reverts (\S+)#(\d+)/m);
  const { message } = commits[revert.position];
  const sha = message.match(/This reverts commit ([0-9a-f]{40})/)?.[1];
  return changes.find(({ pullRequest }) =>
    number
      ? number[1] === `${owner}/${name}` &&
        pullRequest.number === Number(number[2])
      : pullRequest.mergeCommitSha === sha,
  );
}
