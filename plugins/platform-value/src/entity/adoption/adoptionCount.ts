import type { Reading } from 'backstage-plugin-platform-value-common';

/** The metric that counts adopted capabilities. */
export const capabilityAdoption = 'capability-adoption';

/** So many of so many capabilities that apply and can be told. */
export interface AdoptionCount {
  adopted: number;
  of: number;
}

/**
 * The counts behind a reading of `capability-adoption`, whose sample is the
 * capabilities that can be told; undefined without a value.
 */
export function adoptionCount(reading: Reading): AdoptionCount | undefined {
  const { value, sampleSize } = reading;
  if (value === undefined || sampleSize === 0) {
    return undefined;
  }
  return { adopted: Math.round(value * sampleSize), of: sampleSize };
}

/** The same, of a scorecard's readings. */
export function adoptionCountOf(
  readings: Reading[],
): AdoptionCount | undefined {
  const reading = readings.find(
    ({ metricId }) => metricId === capabilityAdoption,
  );
  return reading && adoptionCount(reading);
}
