import type { StoredSignal } from '../../plugin/store';

/** A signal before it is said whose it is. */
export type DrawnSignal = Omit<StoredSignal, 'entityId' | 'sourceId'>;
