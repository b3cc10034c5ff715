import { metrics } from '../../api/fixtures/metrics';
import { scorecards } from '../../api/fixtures/scorecards';
import { figuresOf } from '../Figure';
import { scorecardCsv } from './scorecardCsv';

const [checkout] = scorecards;
const lines = scorecardCsv(checkout, figuresOf(checkout, metrics)).split(
  '\r\n',
);

/** A line as an object, by the heading. */
function lineOf(metricId: string) {
  const names = lines[0].split(',');
  const cells = lines.find(line => line.startsWith(`${metricId},`))?.split(',');
  return Object.fromEntries(names.map((name, index) => [name, cells?.[index]]));
}

describe('scorecardCsv', () => {
  it('has a line for each reading, in the unit and precision of the API', () => {
    expect(lines).toHaveLength(19);
    expect(lineOf('change-lead-time')).toMatchObject({
      state: 'measured',
      value: '9.1',
      unit: 'hours',
      low: '7.2',
      high: '11.8',
      target: '24',
      grade: 'on-target',
      change: '-5.1',
      withinNoise: 'false',
      entity: 'component:default/checkout',
      end: '2026-11-20T14:12:00+01:00',
      timeZone: 'Europe/Berlin',
    });
  });

  it('leaves a missing number empty, never zero', () => {
    expect(lineOf('failed-deployment-recovery-time')).toMatchObject({
      low: '',
      target: '',
      previous: '',
    });
  });
});
