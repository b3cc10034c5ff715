import type { Source } from 'backstage-plugin-platform-value-common';

/** Whether a source sends its facts by itself, so that nothing can be asked of it. */
export function isPushed({ id }: Pick<Source, 'id'>): boolean {
  return id.startsWith('push:');
}

/** Whether a source can be asked to collect now. */
export function canRefresh(source: Source): boolean {
  return !isPushed(source) && source.state !== 'misconfigured';
}
