import { createPermission } from '@backstage/plugin-permission-common';

/** May see initiatives and what they are tied to. @public */
export const initiativeReadPermission = createPermission({
  name: 'platform-value.initiative.read',
  attributes: { action: 'read' },
});

/** May enter, change and delete initiatives. @public */
export const initiativeWritePermission = createPermission({
  name: 'platform-value.initiative.write',
  attributes: { action: 'update' },
});
