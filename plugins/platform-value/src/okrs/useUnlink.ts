import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { describeError } from '../api/describeError';
import type { LinkRequest } from '../api/OkrApi';
import { platformValueApiRef } from '../api/platformValueApi';

/** Takes a link away once that is confirmed; what the backend refuses is said. */
export function useUnlink(
  request: LinkRequest,
  onUnlinked: () => Promise<void>,
) {
  const api = useApi(platformValueApiRef);
  const [asking, setAsking] = useState(false);
  const [message, setMessage] = useState<string>();
  return {
    asking,
    message,
    ask: () => setAsking(true),
    keep: () => {
      setAsking(false);
      setMessage(undefined);
    },
    unlink: async () => {
      try {
        await api.okrs.unlinkKeyResult(request);
      } catch (error) {
        setMessage(describeError(error));
        return;
      }
      await onUnlinked();
    },
  };
}
