import type { Companion } from 'backstage-plugin-platform-value-common';
import type {
  WindowMetric,
  Sample,
} from 'backstage-plugin-platform-value-node';
import { valuesOf } from './figures/median';
import type { WindowFigure } from './figures/WindowFigure';
import type { ScopeSamples } from './scopeSamples';
import { median } from './statistics/quantile';

/**
 * The metric's own companions and, beside the median of a roll-up, the median
 * of the members' medians: "a typical service" beside "a typical change".
 * Undefined when there are none.
 */
export function companionsOf(options: {
  definition: WindowMetric;
  scope: ScopeSamples;
  figure: WindowFigure;
}): Companion[] | undefined {
  const { definition, scope, figure } = options;
  const companions = [
    ...scope.companions(figure.window),
    ...typicalMember(definition, figure.samples),
  ];
  return companions.length > 0 ? companions : undefined;
}

function typicalMember(
  { figure, unit }: WindowMetric,
  samples: readonly Sample[],
): Companion[] {
  if (figure !== 'median') return [];
  const medians = mediansByEntity(samples);
  const value = median(medians);
  if (value === undefined || medians.length < 2) return [];
  return [
    {
      id: 'typical-service',
      title: 'Typical service',
      value,
      unit,
      sampleSize: medians.length,
    },
  ];
}

function mediansByEntity(samples: readonly Sample[]): number[] {
  const ofEntity = new Map<number, Sample[]>();
  for (const sample of samples) {
    const samplesOfEntity = ofEntity.get(sample.entity);
    if (samplesOfEntity) samplesOfEntity.push(sample);
    else ofEntity.set(sample.entity, [sample]);
  }
  return Array.from(ofEntity.values(), each => median(valuesOf(each)) ?? NaN);
}
