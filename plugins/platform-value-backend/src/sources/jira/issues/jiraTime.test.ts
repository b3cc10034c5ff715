import { jiraTime } from './jiraTime';

describe('jiraTime', () => {
  it.each([
    ['2023-06-24T19:24:50.999+0000', '2023-06-24T19:24:50.000Z'],
    ['2023-06-24T19:24:50.000-0730', '2023-06-25T02:54:50.000Z'],
    ['2023-06-24T19:24:50+02:00', '2023-06-24T17:24:50.000Z'],
    ['2023-06-24T19:24:50Z', '2023-06-24T19:24:50.000Z'],
    [1492070429, '2017-04-13T08:00:29.000Z'],
    [1492070429123, '2017-04-13T08:00:29.000Z'],
  ])('reads %s', (written, expected) => {
    expect(jiraTime.parse(written).toISOString()).toBe(expected);
  });

  it.each([
    '0001-01-01T00:00:00.000+0000',
    '9999-12-31T23:59:59.999+0000',
    '20223-01-01T00:00:00.000+0000',
    '2023-06-24',
    'yesterday',
    -5,
    null,
  ])('refuses %s', written => {
    expect(jiraTime.safeParse(written).success).toBe(false);
  });
});
