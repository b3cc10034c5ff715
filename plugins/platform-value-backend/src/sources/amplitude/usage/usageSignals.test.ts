import { ConfigReader } from '@backstage/config';
import { readAmplitudeSettings } from '../amplitudeConfig';
import { usageSignals } from './usageSignals';

const amplitude = { apiKey: 'a', secretKey: 's', timeZone: 'Europe/Berlin' };
const settings = readAmplitudeSettings(
  new ConfigReader({ platformValue: { amplitude } }),
)!;
const [weekly, daily] = settings.measures;

/** What is stored of an answer that has figures of two values and of others. */
function read(options: {
  measure: typeof daily;
  range: { start: string; end: string };
  xValues: string[];
  figures: (number | undefined)[];
}) {
  const { measure, range, xValues, figures } = options;
  const groups = new Map(
    ['checkout', '(none)', 'unasked'].map(name => [name, figures]),
  );
  return usageSignals({
    segmentation: { xValues, groups },
    measure,
    range,
    entities: new Map([
      ['checkout', ['component:default/checkout']],
      ['unasked', ['component:default/unasked']],
    ]),
    values: ['checkout', 'silent'],
    settings,
    now: new Date('2026-04-20T10:00:00Z'),
  }).map(({ entityRef, at, value }) => [entityRef, at.toISOString(), value]);
}

const ref = 'component:default/checkout';

describe('usageSignals', () => {
  it('leaves out what was not asked for, and days outside of the range', () => {
    const signals = read({
      measure: daily,
      range: { start: '2026-04-18', end: '2026-04-20' },
      xValues: ['2026-04-17', '2026-04-18', '2026-04-19', '2026-04-20'],
      figures: [1, 2, 3, 4],
    });
    expect(signals).toEqual([
      [ref, '2026-04-17T22:00:00.000Z', 2],
      [ref, '2026-04-18T22:00:00.000Z', 3],
    ]);
  });

  it('leaves out weeks that are cut', () => {
    const signals = read({
      measure: weekly,
      range: { start: '2026-04-08', end: '2026-04-22' },
      xValues: ['2026-04-06', '2026-04-13', '2026-04-20'],
      figures: [1, 2, 3],
    });
    expect(signals).toEqual([[ref, '2026-04-12T22:00:00.000Z', 2]]);
  });

  it('takes a figure that is zero for one, and one that is not there for none', () => {
    const signals = read({
      measure: daily,
      range: { start: '2026-04-18', end: '2026-04-20' },
      xValues: ['2026-04-18', '2026-04-19'],
      figures: [0, undefined],
    });
    expect(signals).toEqual([[ref, '2026-04-17T22:00:00.000Z', 0]]);
  });
});
