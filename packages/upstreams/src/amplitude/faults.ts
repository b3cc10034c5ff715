/** The faults that this server can be switched to, each with what it does. */
export const amplitudeFaults = {
  quota: 'answers 429, whatever was spent',
  'server-error': 'answers 500, or 502 and 503 with an HTML page, in turn',
  truncated: 'ends the answer in the middle, as if it were whole',
  reset: 'ends the connection in the middle of the answer',
  'wrong-region': 'answers 403, as the other region does',
  'invalid-chart': 'answers 400 to a request that is well formed',
  'late-events': 'events of the last 7 days have not all arrived yet',
  'incomplete-days':
    'says of cohorts with enough time that they are incomplete',
  'label-variants':
    'names groups by text alone, and gives values as objects, as charts do',
  slow: 'answers later than a client may wait',
} as const;

export type AmplitudeFault = keyof typeof amplitudeFaults;
