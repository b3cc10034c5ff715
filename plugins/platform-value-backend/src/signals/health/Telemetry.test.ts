import { Telemetry } from './Telemetry';
import { FakeMeter } from './__testUtils__/FakeMeter';

describe('Telemetry', () => {
  it('counts by source, and failures by their kind', () => {
    const meter = new FakeMeter();
    const telemetry = new Telemetry(meter);
    telemetry.called('github', 12);
    telemetry.collected('github');
    telemetry.failed('jira', 'forbidden');
    telemetry.written('github', 250);
    expect(meter.counted).toEqual([
      {
        name: 'platform_value.upstream.calls',
        value: 12,
        attributes: { source: 'github' },
      },
      {
        name: 'platform_value.slices.collected',
        value: 1,
        attributes: { source: 'github' },
      },
      {
        name: 'platform_value.slices.failed',
        value: 1,
        attributes: { source: 'jira', code: 'forbidden' },
      },
      {
        name: 'platform_value.signals.written',
        value: 250,
        attributes: { source: 'github' },
      },
    ]);
  });
});
