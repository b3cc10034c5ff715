/**
 * What can be observed of the organisation's product through Amplitude, as
 * daily aggregates: a user is nowhere named. Days are `yyyy-mm-dd` in the zone
 * of the project.
 */
export interface AmplitudeProject {
  /** IANA name of the zone in which days begin. */
  timeZone: string;
  /** Event property that names the service, such as `service`. */
  property: string;
  /** By value of the property. */
  services: Map<string, AmplitudeService>;
}

export interface AmplitudeService {
  /** By day, ascending, without gaps. */
  days: AmplitudeDay[];
}

export interface AmplitudeDay {
  day: string;
  /** Users who did something that day. */
  uniques: number;
  /** Users new that day. */
  newUsers: number;
  /** Events, by event type. */
  totals: Record<string, number>;
  /** Of the users new that day, how many came back on day 1, 2, … (index 0 is the cohort itself). */
  returned: number[];
}
