import { useApi } from '@backstage/frontend-plugin-api';
import type { Source } from 'backstage-plugin-platform-value-common';
import { useCallback, useEffect, useState } from 'react';
import { platformValueApiRef } from '../../api/platformValueApi';

/** While history is read, to be watched. */
const livelyMilliseconds = 2_000;
const calmMilliseconds = 30_000;

/** What is known of the sources; an error beside the last good answer. */
export interface KnownSources {
  sources?: Source[];
  error?: unknown;
  reload(): Promise<void>;
}

function isBackfilling(source: Source): boolean {
  return [source, ...source.streams].some(
    ({ state }) => state === 'backfilling',
  );
}

/** The sources, read anew every 2 s while one reads history, else every 30 s. */
export function useSources(): KnownSources {
  const api = useApi(platformValueApiRef);
  const [known, setKnown] = useState<Omit<KnownSources, 'reload'>>({});

  const reload = useCallback(async () => {
    try {
      setKnown({ sources: await api.listSources() });
    } catch (error) {
      setKnown(({ sources }) => ({ sources, error }));
    }
  }, [api]);

  useEffect(() => {
    void reload();
  }, [reload]);

  useEffect(() => {
    const lively = known.sources?.some(isBackfilling);
    const timer = setTimeout(
      reload,
      lively ? livelyMilliseconds : calmMilliseconds,
    );
    return () => clearTimeout(timer);
  }, [known, reload]);

  return { ...known, reload };
}
