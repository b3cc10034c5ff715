import { platformValuePermissions } from 'backstage-plugin-platform-value-common';
import {
  fileOf,
  keyResultOf,
  objectiveOf,
} from '../okrs/__testUtils__/okrFiles';
import { entitiesOf } from './entitiesOf';
import type { Policy } from './policy';

/** The time of everything here. */
export const now = new Date('2026-11-23T09:00:00Z');

const crowd = ['crowd-0', 'crowd-1', 'crowd-2', 'crowd-3'];

const hidden: Record<string, string[]> = {
  outsider: ['component:default/whisper', 'system:default/backroom'],
  fairgoer: ['crowd-1', 'crowd-2', 'crowd-3', 'solo'].map(
    name => `component:default/${name}`,
  ),
};

/**
 * `reader` sees everything; from `outsider` are hidden one of two services of a
 * team, and a platform; from `fairgoer` three of four, and another team's only one.
 */
export const fairPolicy: Policy = {
  permissionsOf: () =>
    platformValuePermissions
      .map(({ name }) => name)
      .filter(name => !name.includes('signal')),
  ownsBy: () => ['group:default/crowd'],
  hiddenFrom: user => hidden[user.split('/')[1]] ?? [],
};

const platform = { type: 'platform', owner: 'shop' };

/** Two services of a team, and a fair with five of two others. */
export const fairEntities = entitiesOf({
  'group:default/pair': { type: 'team', children: [] },
  'group:default/crowd': { type: 'team', children: [] },
  'group:default/lone': { type: 'team', children: [] },
  'domain:default/selling': { owner: 'pair' },
  'system:default/till': { owner: 'pair', domain: 'selling' },
  'system:default/fair': { owner: 'crowd' },
  'system:default/delivery': platform,
  'system:default/stands': platform,
  'system:default/backroom': platform,
  'component:default/open': { owner: 'pair', system: 'till' },
  'component:default/whisper': { owner: 'pair', system: 'till' },
  'component:default/solo': { owner: 'lone', system: 'fair' },
  ...Object.fromEntries(
    crowd.map(name => [
      `component:default/${name}`,
      { owner: 'crowd', system: 'fair' },
    ]),
  ),
});

/** A capability for the two services, one for the fair, and one of the hidden platform. */
export const fairDefinitions = `
capabilities:
  - id: flags
    platform: system:default/delivery
    title: Flags
    validFrom: 2025-01-01
    appliesTo: { systems: ['system:default/till'] }
    adoptedWhen: [{ fact: flags }]
  - id: curtains
    platform: system:default/backroom
    title: Curtains
    validFrom: 2025-01-01
    effortDays: 1
    appliesTo: { systems: ['system:default/till', 'system:default/fair'] }
    adoptedWhen: [{ fact: curtains }]
  - id: tents
    platform: system:default/stands
    title: Tents
    validFrom: 2025-01-01
    appliesTo: { systems: ['system:default/fair'] }
    adoptedWhen: [{ fact: tents }]
`;

function measured(id: string, scope: string) {
  return keyResultOf(id, {
    measuredBy: { metricId: 'deployment-frequency', scope, days: 90 },
  });
}

/** Objectives that lead to the two services and are measured by them. */
export const fairOkrs = fileOf(
  objectiveOf('grow', {
    keyResults: [
      keyResultOf('linked', {
        entities: ['component:default/open', 'component:default/whisper'],
      }),
      measured('alone', 'component:default/whisper'),
      measured('together', 'group:default/pair'),
    ],
  }),
);

/** One a day, so many days long, the last yesterday. */
export function deployments(name: string, days: number, batch = 'a') {
  return Array.from({ length: days }, (_, index) => ({
    externalId: `${name}-${batch}-${index}`,
    entity: `component:default/${name}`,
    kind: 'deployment',
    at: new Date(now.getTime() - (index + 1) * 86_400_000).toISOString(),
    outcome: 'success',
    environment: 'production',
  }));
}

/** That a capability was used yesterday. */
export function use(name: string, fact: string) {
  return {
    externalId: `${name}-${fact}`,
    entity: `component:default/${name}`,
    ...{ kind: 'evidence', metricId: fact, value: 1 },
    at: new Date(now.getTime() - 86_400_000).toISOString(),
  };
}
