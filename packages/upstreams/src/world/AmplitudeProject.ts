/**
 * What can be observed of the organisation's product through Amplitude, as
 * daily aggregates: a user is nowhere named. Days are `yyyy-mm-dd` in the zone
 * of the project. Days are worked out when they are asked for, so that
 * thousands of services over years take no room.
 */
export interface AmplitudeProject {
  /** IANA name of the zone in which days begin. */
  timeZone: string;
  /** Event property that names the service, such as `service`. */
  property: string;
  /** The first day there is anything of. */
  firstDay: string;
  /** Nothing happened at or after this moment, epoch milliseconds. */
  end: number;
  /** Every event type that there is. */
  eventTypes: string[];
  /** By value of the property. */
  services: Map<string, AmplitudeService>;
}

/** What it gives of a day is what it was when all events had arrived, and always the same. */
export interface AmplitudeService {
  /** Undefined before the service was there. */
  dayOf(day: string): AmplitudeDay | undefined;
  /** Of the users new that day, how many came back on day 1, 2, … 30 (index 0 is the cohort itself). */
  returnedOf(day: string): number[];
}

export interface AmplitudeDay {
  day: string;
  /** Users who did something that day. */
  uniques: number;
  /** Users new that day. */
  newUsers: number;
  /** By event type: users who did it that day, and how often it was done. */
  events: Record<string, { uniques: number; totals: number }>;
}
