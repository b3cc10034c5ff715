import { createPermission } from '@backstage/plugin-permission-common';
import {
  initiativeReadPermission,
  initiativeWritePermission,
} from './okrPermissions';

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

/** May say, as the owning team, why a capability is not adopted. @public */
export const adoptionReasonWritePermission = createPermission({
  name: 'platform-value.adoption-reason.write',
  attributes: { action: 'update' },
});

/** May see objectives and what they are linked to. @public */
export const okrReadPermission = createPermission({
  name: 'platform-value.okr.read',
  attributes: { action: 'read' },
});

/** May import objectives, check in, link and unlink. @public */
export const okrWritePermission = createPermission({
  name: 'platform-value.okr.write',
  attributes: { action: 'update' },
});

/** May see the roll-up of the whole organisation. @public */
export const organisationReadPermission = createPermission({
  name: 'platform-value.organisation.read',
  attributes: { action: 'read' },
});

/** May see what surveys came to. @public */
export const surveyReadPermission = createPermission({
  name: 'platform-value.survey.read',
  attributes: { action: 'read' },
});

/** May open and close waves of surveys. @public */
export const surveyWritePermission = createPermission({
  name: 'platform-value.survey.write',
  attributes: { action: 'update' },
});

/** All permissions of Platform Value. @public */
export const platformValuePermissions = [
  scorecardReadPermission,
  exclusionWritePermission,
  sourceReadPermission,
  sourceRefreshPermission,
  signalPushPermission,
  adoptionReasonWritePermission,
  okrReadPermission,
  okrWritePermission,
  organisationReadPermission,
  surveyReadPermission,
  surveyWritePermission,
  initiativeReadPermission,
  initiativeWritePermission,
];
