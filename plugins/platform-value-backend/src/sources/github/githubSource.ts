import { setTimeout as wait } from 'node:timers/promises';
import { defineSource } from 'backstage-plugin-platform-value-node';
import type { GithubSelector } from './assignment/GithubSelector';
import { createGithubSource } from './createGithubSource';

/** Milliseconds in which what slices ask of GitHub is gathered. */
const lingering = 50;

/** GitHub and GitHub Enterprise: what was merged, deployed and built, what broke, and what is used. */
export const githubSource = defineSource<GithubSelector>({
  id: 'github',
  title: 'GitHub',
  streams: [
    { id: 'commits', title: 'Commits', kinds: [] },
    { id: 'changes', title: 'Merged pull requests', kinds: ['change'] },
    { id: 'deployments', title: 'Deployments', kinds: ['deployment'] },
    { id: 'builds', title: 'Builds', kinds: ['build'] },
    { id: 'incidents', title: 'Incidents', kinds: ['incident'] },
    { id: 'evidence', title: 'Evidence of adoption', kinds: ['evidence'] },
  ],
  topics: ['github'],
  create: environment =>
    createGithubSource(environment, {
      clock: () => new Date(),
      random: Math.random,
      sleep: (milliseconds, signal) =>
        wait(milliseconds, undefined, { signal }),
      linger: () => wait(lingering),
      fetch: globalThis.fetch,
    }),
});
