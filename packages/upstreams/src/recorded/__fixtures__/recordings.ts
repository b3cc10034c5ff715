/** So many times the same digit. */
export const sha = (digit: string) => digit.repeat(40);

export function commit(digit: string, time: string, rest: object = {}) {
  return {
    sha: sha(digit),
    authoredAt: time,
    committedAt: time,
    pullRequest: null,
    author: 'human',
    revert: false,
    ...rest,
  };
}

export const history = {
  repository: 'them/pg-boss.js',
  since: '2024-06-01',
  lastCommitAt: '2024-06-20T10:00:00+02:00',
  commits: [
    commit('5', '2024-06-20T10:00:00+02:00', { pullRequest: 8, author: 'bot' }),
    commit('4', '2024-06-10T10:00:00.700Z', { pullRequest: 9, revert: true }),
    commit('3', '2024-06-05T12:00:00Z', {
      authoredAt: '2024-06-04T09:00:00Z',
      pullRequest: 7,
    }),
    commit('2', '2024-06-05T10:00:00Z', {
      authoredAt: '2024-06-03T08:00:00Z',
      pullRequest: 7,
    }),
    commit('1', '2024-06-02T10:00:00Z'),
  ],
  tags: [
    { name: 'b@2', sha: sha('3'), createdAt: '2024-06-06T10:05:00Z' },
    { name: 'a@2', sha: sha('3'), createdAt: '2024-06-06T10:00:00Z' },
    { name: 'a@1', sha: sha('1'), createdAt: '2024-06-03T10:00:00Z' },
    { name: 'old', sha: sha('f'), createdAt: '2024-06-25T23:59:59Z' },
  ],
};

export const user = { login: 'barry', type: 'User' };

export function pull(number: number, rest: object) {
  return {
    id: number,
    number,
    title: `Pull ${number}`,
    body: null,
    user,
    created_at: '2024-01-02T00:00:00Z',
    updated_at: '2024-01-03T00:00:00Z',
    closed_at: null,
    merged_at: null,
    merge_commit_sha: sha('a'),
    labels: [],
    head: { ref: 'topic', sha: sha('b') },
    base: {
      ref: 'master',
      repo: {
        id: 900,
        created_at: '2023-01-01T00:00:00Z',
        default_branch: 'master',
      },
    },
    ...rest,
  };
}

export function run(id: number, rest: object) {
  return {
    id,
    name: 'CI',
    workflow_id: 77,
    path: '.github/workflows/ci.yml',
    run_number: id,
    event: 'push',
    head_branch: 'master',
    head_sha: sha('c'),
    head_commit: { message: 'Work', timestamp: '2024-01-01T00:00:00Z' },
    actor: user,
    conclusion: 'success',
    created_at: '2024-02-01T00:00:00Z',
    updated_at: '2024-02-01T00:05:00Z',
    run_started_at: '2024-02-01T00:01:00Z',
    ...rest,
  };
}
