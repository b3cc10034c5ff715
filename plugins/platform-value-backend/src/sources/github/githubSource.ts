import { setTimeout as wait } from 'node:timers/promises';
import { defineSource } from 'backstage-plugin-platform-value-node';
import type { GithubSelector } from './assignment/GithubSelector';
import { createGithubSource } from './createGithubSource';

/** GitHub and GitHub Enterprise: what was merged, deployed, built, and what broke. */
export const githubSource = defineSource<GithubSelector>({
  id: 'github',
  title: 'GitHub',
  streams: [
    { id: 'commits', title: 'Commits', kinds: [] },
    { id: 'changes', title: 'Merged pull requests', kinds: ['change'] },
    { id: 'deployments', title: 'Deployments', kinds: ['deployment'] },
    { id: 'builds', title: 'Builds', kinds: ['build'] },
    { id: 'incidents', title: 'Incidents', kinds: ['incident'] },
  ],
  create: environment =>
    createGithubSource(environment, {
      clock: () => new Date(),
      sleep: (milliseconds, signal) =>
        wait(milliseconds, undefined, { signal }),
      fetch: globalThis.fetch,
    }),
});
