import { useCallback, useEffect, useRef, useState } from 'react';

/** What a page has of what it asked for. */
export type Loaded<T> =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown; retry: () => void }
  | { status: 'ready'; value: T; reload: () => Promise<void> };

type Outcome<T> =
  | { key: string; value: T }
  | { key: string; error: unknown }
  | undefined;

/**
 * Loads what `key` names, and again when the key changes; what an older key
 * asked for is dropped. `reload` keeps the value on screen until the new one
 * is there.
 */
export function useLoaded<T>(load: () => Promise<T>, key: string): Loaded<T> {
  const [outcome, setOutcome] = useState<Outcome<T>>();
  const latest = useRef({ key, load });
  latest.current = { key, load };

  const run = useCallback(async () => {
    const asked = latest.current;
    const settle = (settled: Outcome<T>) => {
      if (latest.current.key === asked.key) {
        setOutcome(settled);
      }
    };
    try {
      settle({ key: asked.key, value: await asked.load() });
    } catch (error) {
      settle({ key: asked.key, error });
    }
  }, []);

  const retry = useCallback(() => {
    setOutcome(undefined);
    void run();
  }, [run]);

  useEffect(() => {
    void run();
  }, [run, key]);

  if (outcome?.key !== key) {
    return { status: 'loading' };
  }
  return 'value' in outcome
    ? { status: 'ready', value: outcome.value, reload: run }
    : { status: 'failed', error: outcome.error, retry };
}
