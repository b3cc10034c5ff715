import {
  authorSchema,
  outcomeSchema,
  signalKindSchema,
} from 'backstage-plugin-platform-value-common';
import { z } from 'zod';
import type { StoredSignal } from '../plugin/store';

const moment = z.iso.datetime().transform(text => new Date(text));

const fact = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.number()),
]);

/** A signal as it comes from outside, with all that the plugin knows of one. */
export const receivedSignalSchema = z.object({
  entityRef: z.string().min(1),
  kind: signalKindSchema,
  externalId: z.string().min(1),
  at: moment,
  seconds: z.number().int().optional(),
  value: z.number().optional(),
  outcome: outcomeSchema,
  author: authorSchema.optional(),
  facts: z.record(z.string(), fact).optional(),
  sourceUpdatedAt: moment,
});

/** A signal as JSON. */
export type ReceivedSignal = z.input<typeof receivedSignalSchema>;

/** The JSON of a signal. */
export function receivedSignal(
  entityRef: string,
  signal: Omit<StoredSignal, 'entityId' | 'sourceId'>,
): ReceivedSignal {
  return JSON.parse(JSON.stringify({ entityRef, ...signal }));
}
