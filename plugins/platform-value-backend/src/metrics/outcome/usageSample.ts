import type { Observed, Sample } from 'backstage-plugin-platform-value-node';

/** A figure that another system counted, as it is. */
export function usageSample(row: Observed & { value: number }): Sample {
  const { entity, at, value, identity } = row;
  return { entity, at, value, role: 'sample', identity };
}
