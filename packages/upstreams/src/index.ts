export { startGithubServer } from './github/startGithubServer';
export type {
  GithubServer,
  GithubServerOptions,
} from './github/startGithubServer';
export type { JournalEntry, RequestJournal } from './github/journal';
export { tinyWorld } from './testing/tinyWorld';
export * from './world/World';
