import { days } from '../__testUtils__/observed';
import {
  adopted,
  history,
  since,
  snapshotReading,
} from '../__testUtils__/standing';
import { parallelRunning } from './parallelRunning';

const beside = { alternatives: [{ ...since(-20), title: 'LaunchDarkly' }] };
const gone = {
  alternatives: [{ ...days(-20, 50), title: 'LaunchDarkly' }],
};

describe('parallel-running', () => {
  it.each([
    [
      'one of two adopted',
      [
        { adopted: adopted(0), ...beside },
        { adopted: adopted(0), ...gone },
      ],
      { value: 1 / 2, sampleSize: 2, state: 'measured' },
    ],
    [
      'an alternative of what is not adopted, which is not parallel',
      [{ adopted: adopted(0) }, beside],
      { value: 0, sampleSize: 1 },
    ],
    [
      'nothing adopted',
      [{}, beside],
      { state: 'not-applicable', sampleSize: 0 },
    ],
    [
      'one of which nobody can say whether it is adopted',
      [{ adopted: adopted(0), ...beside }, { watched: [] }],
      {
        value: 1,
        state: 'partly-collected',
        range: { low: 1 / 2, high: 1 },
      },
    ],
    [
      'nothing of which anybody can say',
      [{ watched: [] }],
      { state: 'not-collected' },
    ],
  ])('tells %s', (_, histories, expected) => {
    const capabilities = histories.map((each, index) =>
      history({ capability: `c${index}`, ...each }),
    );
    expect(snapshotReading(parallelRunning, { capabilities })).toMatchObject(
      expected,
    );
  });

  it('was there before an alternative went', () => {
    const capabilities = [history({ adopted: adopted(-30), ...gone })];
    expect(snapshotReading(parallelRunning, { capabilities })).toMatchObject({
      value: 0,
      previous: { value: 1 },
      change: { value: -1, relative: -1 },
    });
  });
});
