/** What a duration is told in. */
export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days';

/** A duration in the unit a reader would use. */
export interface ScaledDuration {
  value: number;
  unit: DurationUnit;
}

const inSeconds = { seconds: 1, minutes: 60, hours: 3600, days: 86400 };

/** Above this many minutes a duration given in minutes is told in hours. */
const mostMinutes = 120;
const mostHours = 48;

function fittingUnit(seconds: number, given: 'hours' | 'minutes') {
  if (seconds >= mostHours * inSeconds.hours) {
    return 'days';
  }
  const leastHours = given === 'hours' ? 60 : mostMinutes;
  if (seconds >= leastHours * inSeconds.minutes) {
    return 'hours';
  }
  return seconds >= inSeconds.minutes ? 'minutes' : 'seconds';
}

/**
 * Switches a duration to the unit a reader would use: 0.5 h is 30 min, 90 h
 * are 3.75 days. Zero keeps its unit.
 */
export function scaleDuration(
  value: number,
  given: 'hours' | 'minutes',
): ScaledDuration {
  const seconds = Math.abs(value) * inSeconds[given];
  const unit = seconds === 0 ? given : fittingUnit(seconds, given);
  return { value: (value * inSeconds[given]) / inSeconds[unit], unit };
}
