import type { SignalFacts } from 'backstage-plugin-platform-value-node';

/** The page of an issue; undefined when its key is not known. */
export function signalUrl(
  host: string,
  { key }: SignalFacts,
): string | undefined {
  return typeof key === 'string' ? `${host}/browse/${key}` : undefined;
}
