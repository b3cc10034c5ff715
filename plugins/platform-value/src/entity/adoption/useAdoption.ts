import { useApi } from '@backstage/frontend-plugin-api';
import type {
  EntityCapabilities,
  PeriodQueryInput,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { platformValueApiRef } from '../../api/platformValueApi';
import { useLoaded } from '../../load/useLoaded';

/** How an entity stands to its capabilities, and what the reader may do about it. */
export interface Adoption extends EntityCapabilities {
  /** Present when the newest could not be read; then the scorecard's stand. */
  failure?: { error: unknown; retry: () => void };
  /** Reads them anew. */
  reload(): Promise<void>;
}

async function nothingToReload() {}

/** As the scorecard has them, which says nothing of what the reader may. */
function fromScorecard({ capabilities = [], next }: Scorecard): Adoption {
  return { capabilities, next, mayAnswer: false, reload: nothingToReload };
}

/**
 * The capabilities of a scorecard, at once as the scorecard has them and then
 * with what the reader may answer. Of a past moment nothing can be answered.
 */
export function useAdoption(
  scorecard: Scorecard,
  query: PeriodQueryInput,
): Adoption {
  const { capabilities } = useApi(platformValueApiRef);
  const { ref } = scorecard.scope;
  const asOf = query.asOf === undefined ? undefined : scorecard.asOf;
  const loaded = useLoaded(
    () => capabilities.readCapabilities(ref, asOf),
    `${ref} ${asOf}`,
  );
  switch (loaded.status) {
    case 'loading':
      return fromScorecard(scorecard);
    case 'failed':
      return { ...fromScorecard(scorecard), failure: loaded };
    default: {
      const mayAnswer = loaded.value.mayAnswer && asOf === undefined;
      return { ...loaded.value, mayAnswer, reload: loaded.reload };
    }
  }
}
