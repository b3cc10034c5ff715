import { useApi } from '@backstage/frontend-plugin-api';
import type { NewExclusion } from 'backstage-plugin-platform-value-common';
import {
  platformValueApiRef,
  type ExclusionRequest,
} from '../../api/platformValueApi';

/** Says that rows are wrong, and takes it back; then has everything read anew. */
export function useExclusions(
  request: ExclusionRequest,
  onChange: () => Promise<void>,
) {
  const api = useApi(platformValueApiRef);
  return {
    async exclude(exclusion: NewExclusion) {
      await api.createExclusion(request, exclusion);
      await onChange();
    },
    async takeBack(id: string) {
      await api.deleteExclusion({ ...request, id });
      await onChange();
    },
  };
}
