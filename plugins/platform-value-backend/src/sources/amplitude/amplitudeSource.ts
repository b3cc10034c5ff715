import { setTimeout as wait } from 'node:timers/promises';
import { defineSource } from 'backstage-plugin-platform-value-node';
import type { AmplitudeSelector } from './assignment/AmplitudeSelector';
import { createAmplitudeSource } from './createAmplitudeSource';

/** Charts of many values may take Amplitude a while. */
const timeout = 60_000;

/** Amplitude: how much the product is used, and who comes back. */
export const amplitudeSource = defineSource<AmplitudeSelector>({
  id: 'amplitude',
  title: 'Amplitude',
  streams: [
    { id: 'usage', title: 'Usage', kinds: ['usage'] },
    { id: 'retention', title: 'Retention', kinds: ['retention'] },
  ],
  create: environment =>
    createAmplitudeSource(environment, {
      clock: () => new Date(),
      random: Math.random,
      sleep: (milliseconds, signal) =>
        wait(milliseconds, undefined, { signal }),
      fetch: globalThis.fetch,
      timeout,
    }),
});
