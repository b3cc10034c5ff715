import type {
  BuildObservation,
  CauseObservation,
  ChangeObservation,
  DeliveryObservation,
  DeploymentObservation,
  IncidentObservation,
  Observations,
} from 'backstage-plugin-platform-value-node';

/** 24 August 2026, a Monday, 00:00 UTC; seconds since the epoch. */
export const origin = Date.UTC(2026, 7, 24) / 1000;

export const hour = 3600;
export const day = 24 * hour;

/** Seconds since the epoch of a day and hour after the origin. */
export function at(dayNumber: number, hours: number = 0): number {
  return origin + dayNumber * day + hours * hour;
}

/** Days `[from, to)` after the origin. */
export function days(from: number, to: number) {
  return { start: at(from), end: at(to) };
}

/** The observations given and none of the others. */
export function observed(given: Partial<Observations>): Observations {
  return {
    deployments: [],
    changes: [],
    deliveries: [],
    builds: [],
    incidents: [],
    causes: [],
    reworks: [],
    measurements: [],
    usages: [],
    retentions: [],
    costs: [],
    facts: [],
    ...given,
  };
}

export function deployment(
  when: number,
  rest: Partial<DeploymentObservation> = {},
): DeploymentObservation {
  return { entity: 1, at: when, outcome: 'success', ...rest };
}

export function delivery(
  when: number,
  rest: Partial<DeliveryObservation> = {},
): DeliveryObservation {
  return {
    entity: 1,
    at: when,
    author: 'human',
    lead: hour,
    deployment: when,
    inFirst: false,
    basis: 'commits',
    ...rest,
  };
}

export function change(
  when: number,
  rest: Partial<ChangeObservation> = {},
): ChangeObservation {
  return { entity: 1, at: when, author: 'human', cycle: hour, ...rest };
}

export function build(
  when: number,
  rest: Partial<BuildObservation> = {},
): BuildObservation {
  return { entity: 1, at: when, outcome: 'success', duration: 600, ...rest };
}

export function incident(
  when: number,
  rest: Partial<IncidentObservation> = {},
): IncidentObservation {
  return { entity: 1, at: when, duration: hour, ...rest };
}

/** An incident opened an hour after its deployment. */
export function cause(
  deployedAt: number,
  rest: Partial<CauseObservation> = {},
): CauseObservation {
  return {
    entity: 1,
    at: deployedAt,
    deployment: deployedAt,
    openedAt: deployedAt + hour,
    recovery: 2 * hour,
    method: 'named',
    confidence: 1,
    ...rest,
  };
}
