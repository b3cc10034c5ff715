import { setImmediate } from 'node:timers/promises';
import { defineSource } from 'backstage-plugin-platform-value-node';
import { createAmplitudeSource } from '../../sources/amplitude/createAmplitudeSource';
import { amplitudeSource } from '../../sources/amplitude/amplitudeSource';
import { createGithubSource } from '../../sources/github/createGithubSource';
import { githubSource } from '../../sources/github/githubSource';
import { createJiraSource } from '../../sources/jira/createJiraSource';
import { jiraSource } from '../../sources/jira/jiraSource';
import type { SimulatedClock } from './SimulatedClock';

/** How long an answer of Amplitude is waited for, in milliseconds. */
const timeout = 1000;

/** All sources, as they are but for the time, which passes without waiting. */
export function sourcesAt(clock: SimulatedClock) {
  const surroundings = {
    clock: clock.now,
    random: () => 0.5,
    sleep: async (milliseconds: number, signal: AbortSignal) => {
      await setImmediate();
      signal.throwIfAborted();
      await clock.sleep(milliseconds);
    },
    fetch: globalThis.fetch,
    timeout,
  };
  return [
    defineSource({
      ...githubSource,
      create: environment => createGithubSource(environment, surroundings),
    }),
    defineSource({
      ...jiraSource,
      create: environment => createJiraSource(environment, surroundings),
    }),
    defineSource({
      ...amplitudeSource,
      create: environment => createAmplitudeSource(environment, surroundings),
    }),
  ];
}
