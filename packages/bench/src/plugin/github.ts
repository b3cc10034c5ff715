export { githubSource } from '../../../../plugins/platform-value-backend/src/sources/github/githubSource';
export type { GithubSelector } from '../../../../plugins/platform-value-backend/src/sources/github/assignment/GithubSelector';
