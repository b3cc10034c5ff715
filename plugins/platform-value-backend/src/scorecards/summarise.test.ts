import type { Reading } from 'backstage-plugin-platform-value-common';
import { summarise } from './summarise';

function reading(metricId: string, value?: number): Reading {
  return {
    metricId,
    definitionVersion: 1,
    state: value === undefined ? 'not-collected' : 'measured',
    value,
    unit: 'hours',
    sampleSize: 1,
    grade: 'no-target',
    coverage: 1,
    sources: [],
    computedAt: '2026-11-23T00:00:00Z',
  };
}

describe('summarise', () => {
  it('says what is known', () => {
    expect(
      summarise([
        reading('deployment-frequency', 3.2),
        reading('change-lead-time', 9.04),
        reading('change-failure-rate', 0.041),
        reading('time-to-restore', 0.5),
      ]),
    ).toBe(
      'Ships 3.2 times a week, a typical lead time is 9 hours, 4% of deployments led to an incident, service is typically restored within 30 minutes.',
    );
  });

  it('says nothing of what is not', () => {
    expect(
      summarise([
        reading('deployment-frequency'),
        reading('change-lead-time', 72),
      ]),
    ).toBe('A typical lead time is 3 days.');
    expect(summarise([])).toBe('Not enough is known yet to say how this goes.');
  });

  it('says how much of what applies is used, and who returns', () => {
    const adoption = reading('capability-adoption', 5 / 7);
    expect(
      summarise([
        reading('deployment-frequency', 3.2),
        { ...adoption, sampleSize: 7 },
        reading('retention', 0.41),
      ]),
    ).toBe(
      'Ships 3.2 times a week, uses 5 of 7 applicable capabilities, 41% of users return.',
    );
  });

  it('tells a measured zero from silence', () => {
    expect(summarise([reading('deployment-frequency', 0)])).toBe(
      'Nothing was deployed.',
    );
  });
});
