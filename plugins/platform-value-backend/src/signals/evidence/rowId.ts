import { InputError } from '@backstage/errors';
import {
  signalKindSchema,
  type SignalKind,
} from 'backstage-plugin-platform-value-common';

/** What names a signal in the store. */
export interface SignalKey {
  kind: SignalKind;
  entityId: number;
  sourceId: number;
  externalId: string;
}

/** The text that names a signal outside the store. */
export function rowIdOf(key: SignalKey): string {
  return [key.kind, key.entityId, key.sourceId, key.externalId].join('~');
}

/**
 * Reads a row id back.
 *
 * @throws InputError when it is none.
 */
export function parseRowId(rowId: string): SignalKey {
  const [kind, entityId, sourceId, ...externalId] = rowId.split('~');
  const parsed = signalKindSchema.safeParse(kind);
  const ids = [entityId, sourceId].map(Number);
  if (!parsed.success || !ids.every(Number.isInteger) || !externalId.length) {
    throw new InputError(`'${rowId}' is no id of an evidence row`);
  }
  return {
    kind: parsed.data,
    entityId: ids[0],
    sourceId: ids[1],
    externalId: externalId.join('~'),
  };
}
