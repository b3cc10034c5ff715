import type { Config } from '@backstage/config';
import { SourceError } from 'backstage-plugin-platform-value-node';
import { readAmplitudeSettings, type UsageMeasure } from './amplitudeConfig';

/**
 * What is counted of each entity's usage; nothing where Amplitude isn't set up,
 * or so wrongly that its source is left out, which Data health tells.
 */
export function readUsageMeasures(config: Config): UsageMeasure[] {
  try {
    return readAmplitudeSettings(config)?.measures ?? [];
  } catch (error) {
    if (error instanceof SourceError) return [];
    throw error;
  }
}

/**
 * The measures that show that an event happened, by the event's name or by the
 * id of a measure of it. How many did it shows it as well as how often.
 */
export function measuresOfEvent(
  measures: readonly UsageMeasure[],
  event: string,
): string[] {
  return measures
    .filter(measure => measure.event === event || measure.id === event)
    .map(({ id }) => id);
}

/** Measures that are no counts of events, and can't be added up. */
export function gaugesOf(measures: readonly UsageMeasure[]): string[] {
  return measures
    .filter(({ measure }) => measure !== 'totals')
    .map(({ id }) => id);
}
