/** Data health. */
export const healthMessages = {
  intro: 'Where the figures come from, and how far collecting is.',
  empty: {
    title: 'No source is set up.',
    body: 'Sources stand here once one is configured, such as GitHub under integrations.github.',
  },
  state: {
    waiting: 'waiting to start',
    backfilling: 'reading history',
    current: 'up to date',
    'partly-failing': 'partly failing',
    failing: 'failing',
    misconfigured: 'not set up right',
  },
  stream: {
    rows_one: '{{number}} row',
    rows_other: '{{number}} rows',
    fresh: 'newest {{ago}}',
    never: 'nothing read yet',
    coverage: '{{share}} covered',
    unmapped_one: '{{number}} belongs to no entity',
    unmapped_other: '{{number}} belong to no entity',
    failing_one: '{{number}} repository fails',
    failing_other: '{{number}} repositories fail',
    progress: '{{done}} of {{total}}',
    progressLabel: 'History of {{title}}',
    done: 'probably done {{when}}',
  },
  budget: {
    left: '{{remaining}} of {{limit}} calls left',
    reserve: '{{reserve}} kept for the rest of the portal',
    refills: 'refills {{when}}',
  },
  run: {
    finished: 'last run {{ago}}: {{calls}} calls, news in {{moved}} places',
    finishedQuietly: 'last run {{ago}}: {{calls}} calls, nothing new',
    running: 'running since {{ago}}: {{calls}} calls so far',
  },
  problems: {
    title: 'Problems',
    since: 'first seen {{ago}}',
    none: 'No problems.',
  },
  refresh: {
    button: 'Refresh now',
    buttonSource: 'Refresh {{title}} now',
    asked: 'Asked for. New facts arrive within minutes.',
  },
  lost: 'The newest answer could not be loaded: {{message}}',
} as const;
