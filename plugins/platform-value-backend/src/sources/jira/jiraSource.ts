import { setTimeout as wait } from 'node:timers/promises';
import { defineSource } from 'backstage-plugin-platform-value-node';
import type { JiraSelector } from './assignment/JiraSelector';
import { createJiraSource } from './createJiraSource';
import { jiraTopic } from './webhook/readJiraEvent';

/** Jira Cloud and Data Center: what broke, and what was worked on. */
export const jiraSource = defineSource<JiraSelector>({
  id: 'jira',
  title: 'Jira',
  streams: [
    { id: 'incidents', title: 'Incidents', kinds: ['incident'] },
    { id: 'work-items', title: 'Work items', kinds: ['workItem'] },
  ],
  topics: [jiraTopic],
  create: environment =>
    createJiraSource(environment, {
      clock: () => new Date(),
      random: Math.random,
      sleep: (milliseconds, signal) =>
        wait(milliseconds, undefined, { signal }),
      fetch: globalThis.fetch,
    }),
});
