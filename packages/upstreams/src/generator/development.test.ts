import type { PullRequest } from '../world/World';
import { demoWorld, share } from './__fixtures__/demoWorld';

const { repositories } = demoWorld;
const pullRequests = repositories.flatMap(
  repository => repository.pullRequests,
);
const merged = pullRequests.filter(pull => pull.mergedAt !== undefined);

function isHuman({ author }: PullRequest): boolean {
  return author.kind === 'User';
}

describe('the generated organisation', () => {
  it('rests on weekends and around Christmas', () => {
    const days = merged.filter(isHuman).map(pull => new Date(pull.mergedAt!));
    const isWeekend = (date: Date) => date.getUTCDay() % 6 === 0;
    const inHolidays = (date: Date) =>
      date.getUTCMonth() === 11 &&
      date.getUTCDate() >= 24 &&
      date.getUTCDate() < 31;
    expect(share(days, isWeekend)).toBeLessThan(0.04);
    // 14 of 730 days would be 1.9 %.
    expect(share(days, inHolidays)).toBeLessThan(0.005);
  });

  it('has busy and quiet repositories', () => {
    const counts = repositories
      .map(repository => repository.pullRequests.length)
      .sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length * 0.1)]).toBeLessThan(160);
    expect(counts[Math.floor(counts.length * 0.9)]).toBeGreaterThan(900);
  });

  it.each([['dependabot[bot]'], ['renovate[bot]'], ['copilot-swe-agent']])(
    'has merged pull requests of %s, which is a bot',
    login => {
      const own = merged.filter(({ author }) => author.login === login);
      expect(own.length).toBeGreaterThan(100);
      expect(own.every(({ author }) => author.kind === 'Bot')).toBe(true);
    },
  );

  it('merges most pull requests, abandons some and leaves some open', () => {
    expect(
      share(pullRequests, pull => pull.mergedAt !== undefined),
    ).toBeGreaterThan(0.85);
    const isAbandoned = (pull: PullRequest) =>
      pull.closedAt !== undefined && !pull.mergedAt;
    expect(pullRequests.filter(isAbandoned).length).toBeGreaterThan(500);
    const open = pullRequests.filter(pull => pull.closedAt === undefined);
    expect(open.length).toBeGreaterThan(100);
  });

  it('squashes mostly and merges sometimes', () => {
    const messages = repositories.flatMap(({ commits }) =>
      commits.map(({ message }) => message),
    );
    const isMerge = (message: string) =>
      message.startsWith('Merge pull request #');
    expect(share(messages, isMerge)).toBeGreaterThan(0.05);
    expect(share(messages, isMerge)).toBeLessThan(0.5);
  });

  it('reviews by people and by bots, with all verdicts', () => {
    const reviews = pullRequests.flatMap(pull => pull.reviews);
    const seen = new Set(
      reviews.map(({ author, state }) => `${author.kind} ${state}`),
    );
    expect(seen).toEqual(
      new Set([
        'User APPROVED',
        'User CHANGES_REQUESTED',
        'User COMMENTED',
        'Bot COMMENTED',
      ]),
    );
    expect(
      share(merged.filter(isHuman), pull => pull.reviews.length === 0),
    ).toBeGreaterThan(0.02);
  });

  it('puts each merge on the default branch', () => {
    for (const repository of repositories) {
      const shas = new Map(
        repository.commits.map(commit => [commit.sha, commit]),
      );
      for (const pull of repository.pullRequests.filter(
        ({ mergedAt }) => mergedAt,
      )) {
        const commit = shas.get(pull.mergeCommitSha!);
        expect(commit).toMatchObject({
          pullRequest: pull.number,
          committedAt: pull.mergedAt,
          files: pull.files,
        });
      }
    }
  });

  it('reverts merged pull requests and says which', () => {
    const isRevert = ({ body }: PullRequest) => body.startsWith('Reverts ');
    expect(pullRequests.filter(isRevert).length).toBeGreaterThan(100);
    for (const { owner, name, commits, ...repository } of repositories) {
      for (const revert of repository.pullRequests.filter(isRevert)) {
        const number = Number(revert.body.match(/#(\d+)/)?.[1]);
        const reverted = repository.pullRequests.find(
          pull => pull.number === number,
        )!;
        expect(revert.title).toBe(`Revert "${reverted.title}"`);
        expect(revert.body).toContain(`Reverts ${owner}/${name}#${number}`);
        const merges = commits.filter(
          commit => commit.pullRequest === revert.number,
        );
        const saying = `This reverts commit ${reverted.mergeCommitSha}.`;
        expect(merges.every(({ message }) => message.includes(saying))).toBe(
          true,
        );
      }
    }
  });
});
