import { createPermission } from '@backstage/plugin-permission-common';

/**
 * May see scorecards and their evidence, of what the catalog lets them read.
 *
 * @public
 */
export const scorecardReadPermission = createPermission({
  name: 'platform-value.scorecard.read',
  attributes: { action: 'read' },
});

/** May say that a row of the own team's evidence is wrong. @public */
export const exclusionWritePermission = createPermission({
  name: 'platform-value.exclusion.write',
  attributes: { action: 'update' },
});

/** May see Data health. @public */
export const sourceReadPermission = createPermission({
  name: 'platform-value.source.read',
  attributes: { action: 'read' },
});

/** May ask a source to collect now. @public */
export const sourceRefreshPermission = createPermission({
  name: 'platform-value.source.refresh',
  attributes: { action: 'update' },
});

/** May push signals; for services only, whoever else holds it. @public */
export const signalPushPermission = createPermission({
  name: 'platform-value.signal.push',
  attributes: { action: 'create' },
});

/** All permissions of Platform Value. @public */
export const platformValuePermissions = [
  scorecardReadPermission,
  exclusionWritePermission,
  sourceReadPermission,
  sourceRefreshPermission,
  signalPushPermission,
];
