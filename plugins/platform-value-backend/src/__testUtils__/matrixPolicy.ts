import { platformValuePermissions } from 'backstage-plugin-platform-value-common';
import type { Policy } from './policy';

const all = platformValuePermissions.map(({ name }) => name);
const reads = all.filter(name => name.endsWith('.read'));
const owns = [
  'platform-value.exclusion.write',
  'platform-value.adoption-reason.write',
];

/** What the catalog hides from those outside. */
const hidden = ['component:default/checkout', 'system:default/delivery'];

const users: Record<string, readonly string[]> = {
  stranger: [],
  reader: reads,
  outsider: reads,
  outsideOwner: all,
  owner: [...reads, ...owns],
  writer: all,
  scorecards: ['platform-value.scorecard.read'],
};

const nameOf = (userRef: string) => userRef.split('/')[1];

/** The callers of the matrix. */
export const matrixPolicy: Policy = {
  permissionsOf: user => users[nameOf(user)],
  ownsBy: user =>
    ['owner', 'outsideOwner'].includes(nameOf(user))
      ? ['group:default/shop']
      : [],
  hiddenFrom: user =>
    ['outsider', 'outsideOwner'].includes(nameOf(user)) ? hidden : [],
};
