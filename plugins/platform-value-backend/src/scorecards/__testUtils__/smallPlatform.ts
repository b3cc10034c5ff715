import type { Knex } from 'knex';
import type { Scorecard } from 'backstage-plugin-platform-value-common';
import { storeHistories } from '../../adoption/stored/storeHistories';
import type { MadeHistory } from '../../adoption/history/AdoptionHistory';
import { DatabaseEntityStore } from '../../catalog/DatabaseEntityStore';
import type { Trait } from '../../catalog/traits';
import { organisationRef } from '../wide/WideScopes';
import { refresh } from './authorizedScorecards';

const now = new Date('2026-11-23T09:00:00Z');

/** The end of all there is. */
export const clock = () => now;

export const platform = 'system:default/delivery';
export const domain = 'domain:default/engineering';
export const teams = ['a', 'b', 'c', 'd'].map(name => `group:default/${name}`);

/** One of each team. */
export const services = teams.map(
  (_, index) => `component:default/service-${index}`,
);

/** All that the catalog has. */
export const everything = [
  ...[domain, platform, ...teams, ...services],
  'component:default/other',
];

export const ofPlatform = { ref: platform, of: 'platform' as const };
export const ofAll = { ref: organisationRef, of: 'organisation' as const };

const platformTraits: Trait[] = [
  { trait: 'type', key: '', value: 'platform' },
  { trait: 'relation', key: 'partOf', value: domain },
  {
    trait: 'annotation',
    key: 'platform-value.io/product-manager',
    value: 'user:default/pat',
  },
];

function entity(ref: string, rest: { traits?: Trait[]; owner?: string } = {}) {
  const { traits = [], owner } = rest;
  const memberships = owner
    ? [{ relation: 'owner' as const, target: owner }]
    : [];
  const [kind] = ref.split(':');
  return { ref, uid: ref, kind, title: ref, memberships, traits };
}

const seconds = (text: string) => Date.parse(text) / 1000;
const always = { start: seconds('2025-01-01T00:00:00Z'), end: Infinity };

/** How services stand: the first by choice since May, the second told to since October, the others not. */
const adoptions: MadeHistory['adopted'][] = [
  [
    {
      start: seconds('2026-05-10T00:00:00Z'),
      end: Infinity,
      class: 'voluntary',
    },
  ],
  [
    {
      start: seconds('2026-10-10T00:00:00Z'),
      end: Infinity,
      class: 'mandated',
    },
  ],
  [],
  [],
];

/**
 * A platform with one capability for four services of four teams, of which two
 * have adopted it; beside them one that it is not for, and one that is gone.
 * All readings are computed.
 */
export async function storeSmallPlatform(knex: Knex): Promise<void> {
  const ids = await new DatabaseEntityStore(knex).store(
    [
      entity(domain),
      entity(platform, { traits: platformTraits, owner: teams[3] }),
      ...teams.map(ref => entity(ref)),
      ...services.map((ref, index) => entity(ref, { owner: teams[index] })),
      entity('component:default/other', { owner: teams[0] }),
      entity('component:default/gone', { owner: teams[0] }),
    ],
    new Date('2025-01-01T00:00:00Z'),
  );
  const histories = services.map((ref, index): MadeHistory => {
    const key = { entity: ids.get(ref)!, capability: 'flags', platform };
    const none = {
      alternatives: [],
      exempt: [],
      mandates: [],
      sightings: [],
    };
    return {
      ...{ ...key, ...none, applicable: [always] },
      ...{ adopted: adoptions[index], channels: [] },
    };
  });
  const entityIds = histories.map(history => history.entity);
  await storeHistories(knex, histories, { entityIds, now });
  await knex('entities')
    .where({ ref: 'component:default/gone' })
    .update({ removed_at: now });
  await refresh(knex, clock);
}

/** The reading of a metric; undefined where the scope has none of it. */
export function readingOf({ categories }: Scorecard, metricId: string) {
  return categories
    .flatMap(({ readings }) => readings)
    .find(reading => reading.metricId === metricId);
}
