import type { GuardedPortal } from './startGuardedPortal';

const base = '/api/platform-value/v1';

/** Roll-ups of which one member is hidden from the outsider. */
export const rollUps = [
  '/entities/group/default/pair',
  '/entities/system/default/till',
  '/entities/domain/default/selling',
  '/platforms/system/default/delivery',
  '/organisation',
];

/** Their evidence. */
export const evidence = [
  ...rollUps.map(path => `${path}/scorecard/deployment-frequency/evidence`),
  ...rollUps
    .slice(0, 3)
    .map(path => `${path}/scorecard/capability-adoption/evidence`),
  `${rollUps[3]}/scorecard/adoption-rate/evidence`,
];

/** A place in a list between what the hidden service has before and after. */
const between = Buffer.from('[2,0]').toString('base64url');

/** What changes for a reader when only the hidden service changes. */
export const telling = [
  ...rollUps.map(path => `${path}/scorecard`),
  ...evidence,
  ...evidence.map(path => `${path}?format=csv`),
  ...rollUps.slice(0, 3).map(path => `${path}/capabilities`),
  '/entities/group/default/pair/scorecard?days=30',
  '/entities/component/default/open/capabilities',
  '/entities?metric=deployment-frequency',
  '/entities?metric=deployment-frequency&sort=ascending&limit=3',
  `/entities?metric=deployment-frequency&sort=ascending&cursor=${between}`,
  '/platforms',
  '/okrs',
];

const others = [
  '/entities/component/default/open/scorecard',
  '/entities/component/default/open/scorecard/deployment-frequency/evidence',
  '/entities/component/default/open/key-results',
  '/entities/group/default/pair/key-results',
  '/entities/group/default/crowd/capabilities',
  '/entities/component/default/crowd-0/scorecard',
  '/surveys',
  '/surveys/invitation',
  '/initiatives',
];

const asked = ['open', 'whisper'].map(name => `component:default/${name}`);
const actions = [
  'read-scorecard group:default/pair',
  'read-scorecard system:default/till',
  'list-capabilities group:default/pair',
  'list-capabilities component:default/open',
  'list-capabilities component:default/crowd-0',
  'list-objectives',
];

async function answerOf(portal: GuardedPortal, user: string, path: string) {
  const { status, text } = await portal.as(user).get(base + path);
  return `${status} ${text}`;
}

async function invoked(portal: GuardedPortal, user: string, action: string) {
  const [id, entityRef] = action.split(' ');
  const input = entityRef ? { entityRef } : {};
  return JSON.stringify(await portal.invoke(id, input, user));
}

/** Everything a user is told, by what was asked. */
export async function toldTo(portal: GuardedPortal, user: string) {
  const told = new Map<string, string>();
  for (const path of [...telling, ...others]) {
    told.set(path, await answerOf(portal, user, path));
  }
  for (const action of actions) {
    told.set(action, await invoked(portal, user, action));
  }
  const { text } = await portal
    .as(user)
    .post(`${base}/scorecards/by-refs`)
    .send({ refs: [...asked, 'group:default/pair'] });
  return told.set('by-refs', text);
}
