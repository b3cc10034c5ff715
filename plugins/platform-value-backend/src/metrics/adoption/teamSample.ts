import type { SnapshotSample } from 'backstage-plugin-platform-value-node';
import type { TeamAdoption } from './teamsOf';

/** A team as a sample, by whether it is counted. */
export function teamSample(
  { team, stands, earliest }: TeamAdoption,
  isCounted: boolean,
): SnapshotSample {
  return {
    subject: team,
    what: earliest?.class ?? stands,
    role: isCounted ? 'numerator' : 'denominator',
    unknown: stands === 'unknown' || undefined,
    since: earliest?.start,
  };
}
