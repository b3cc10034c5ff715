import { pushedSignalSchema } from './pushedSignal';

const deployment = {
  externalId: 'run-17',
  entity: 'component:default/checkout',
  kind: 'deployment',
  at: '2026-11-20T10:00:00Z',
  startedAt: '2026-11-20T11:58:00+02:00',
  outcome: 'success',
  environment: 'production',
  value: 1,
  url: 'https://ci.example.com/runs/17?tab=log#end',
  updatedAt: '2026-11-20T10:00:00.250Z',
};

function problemOf(change: object) {
  const { error } = pushedSignalSchema.safeParse({ ...deployment, ...change });
  const [issue] = error?.issues ?? [];
  return issue && [issue.path.join('.'), issue.message];
}

describe('pushedSignalSchema', () => {
  it('takes a deployment with everything it can have', () => {
    expect(pushedSignalSchema.parse(deployment)).toEqual(deployment);
  });

  it.each([
    [['javascript', 'alert(1)'].join(':')],
    ['java\nscript:alert(1)'],
    ['data:text/html,hi'],
    ['//example.com/run'],
    ['https://user:secret@example.com/'],
    ['https://example.com/\u0000'],
    [`https://example.com/${'x'.repeat(200)}`],
  ])('refuses %j as the page of a signal', url => {
    expect(problemOf({ url })?.[0]).toBe('url');
  });

  it.each([
    ['an id with NUL', { externalId: 'a\u0000b' }, 'externalId'],
    ['an id that is half a character', { externalId: '\ud800' }, 'externalId'],
    ['an id of spaces', { externalId: '  ' }, 'externalId'],
    ['a field of a megabyte', { externalId: 'x'.repeat(1e6) }, 'externalId'],
    ['an entity without namespace', { entity: 'checkout' }, 'entity'],
    ['an unknown kind', { kind: 'mood' }, 'kind'],
    ['a day in no calendar', { at: '2026-02-30T00:00:00Z' }, 'at'],
    ['a time without zone', { at: '2026-02-03T00:00:00' }, 'at'],
    ['a value beyond all measure', { value: 1e300 }, 'value'],
    ['a value that is text', { value: '1' }, 'value'],
    ['a cohort of nobody', { sampleSize: 0 }, 'sampleSize'],
    ['half a user', { sampleSize: 1.5 }, 'sampleSize'],
    ['a metric with spaces', { metricId: 'run cost' }, 'metricId'],
  ])('refuses %s', (_, change, path) => {
    expect(problemOf(change)?.[0]).toBe(path);
  });

  it.each([
    ['author', 'jane'],
    ['userName', 'jane'],
    ['assignee', 'jane'],
  ])('has no place for a person (%s)', (field, name) => {
    expect(problemOf({ [field]: name })).toBeDefined();
  });

  it('says of what is no signal at all what a signal is', () => {
    for (const row of [null, 'text', 7, ['a']]) {
      expect(pushedSignalSchema.safeParse(row).error?.issues[0].message).toBe(
        'is no JSON object with the fields of a signal',
      );
    }
  });
});
