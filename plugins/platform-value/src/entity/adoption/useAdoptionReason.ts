import { useApi } from '@backstage/frontend-plugin-api';
import type { NewAdoptionReason } from 'backstage-plugin-platform-value-common';
import { platformValueApiRef } from '../../api/platformValueApi';

/** Says why a capability is not adopted, and takes it back; then has everything read anew. */
export function useAdoptionReason(
  entityRef: string,
  onChange: () => Promise<void>,
) {
  const { capabilities } = useApi(platformValueApiRef);
  return {
    async answer(capabilityId: string, reason: NewAdoptionReason) {
      await capabilities.writeAdoptionReason(
        { entityRef, capabilityId },
        reason,
      );
      await onChange();
    },
    async takeBack(capabilityId: string) {
      await capabilities.deleteAdoptionReason({ entityRef, capabilityId });
      await onChange();
    },
  };
}
