import { Random } from '../simulation/Random';

/** Who uses a service and how, the same for every end of the world. */
export interface AudiencePlan {
  /** Days after the world's start on which the service opens; 0 when it was there before. */
  opensAfter: number;
  /** Users on an ordinary day at the start. */
  users: number;
  /** Factor per year. */
  growth: number;
  /** Share of an ordinary day's users who come on a day of the weekend. */
  weekend: number;
  /** Share of a day's users who are new. */
  newShare: number;
  /** Share of new users who come back on the next day. */
  stickiness: number;
  /** How fast fewer come back: the power of the day. */
  forgetting: number;
  /** By event type: share of users who do it, and how often each. */
  events: Record<string, { share: number; times: number }>;
}

/** Event types of the product; the last is a feature that not everybody uses. */
export const eventTypes = [
  'Page Viewed',
  'Action Completed',
  'Recommendation Used',
];

const appetites = [
  { share: [0.9, 1], times: [3, 9] },
  { share: [0.2, 0.6], times: [1, 3] },
  { share: [0.03, 0.2], times: [1, 2] },
];

/** The audience of a service, by seed and name. */
export function planAudience(seed: number, service: string): AudiencePlan {
  const random = Random.of(seed, 'amplitude', service);
  return {
    opensAfter: random.chance(0.1) ? random.integer(20, 200) : 0,
    users: random.around(900, 1.1),
    growth: random.between(0.85, 1.7),
    weekend: random.chance(0.3)
      ? random.between(1.1, 1.5)
      : random.between(0.35, 0.8),
    newShare: random.between(0.06, 0.16),
    stickiness: random.between(0.28, 0.55),
    forgetting: random.between(0.35, 0.6),
    events: planEvents(random),
  };
}

function planEvents(random: Random): AudiencePlan['events'] {
  const planned = appetites.map(({ share, times }, index) => [
    eventTypes[index],
    {
      share: random.between(share[0], share[1]),
      times: random.between(times[0], times[1]),
    },
  ]);
  return Object.fromEntries(planned);
}
