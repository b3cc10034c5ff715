import { useApi } from '@backstage/frontend-plugin-api';
import type { EntityKeyResult } from 'backstage-plugin-platform-value-common';
import { platformValueApiRef } from '../api/platformValueApi';
import { useLoaded } from '../load/useLoaded';
import { FailedBand, LoadingBand } from './BandStates';
import { LinkedObjectives } from './LinkedObjectives';

/**
 * The objectives an entity serves, with linked key results by function; who
 * may links and unlinks them here. Asks for them itself.
 */
export function ObjectivesBand(props: {
  entityRef: string;
  /** What is known already; shown until the answer is there. */
  keyResults?: EntityKeyResult[];
  /** Told after each link made or taken away. */
  onChanged?(): void;
}) {
  const { entityRef, keyResults: known, onChanged } = props;
  const api = useApi(platformValueApiRef);
  const loaded = useLoaded(
    () => api.okrs.listEntityKeyResults(entityRef),
    entityRef,
  );
  if (loaded.status === 'failed') {
    return <FailedBand error={loaded.error} onRetry={loaded.retry} />;
  }
  if (loaded.status === 'loading') {
    return known ? (
      <LinkedObjectives
        entityRef={entityRef}
        list={{ keyResults: known, mayLink: false }}
        onChange={async () => {}}
      />
    ) : (
      <LoadingBand />
    );
  }
  const change = async () => {
    await loaded.reload();
    onChanged?.();
  };
  return (
    <LinkedObjectives
      entityRef={entityRef}
      list={loaded.value}
      onChange={change}
    />
  );
}
