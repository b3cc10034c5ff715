import type { JsonObject } from '@backstage/types';

/** An answer as it goes over the wire: what is absent is left out. */
export function jsonOf(answer: object): JsonObject {
  return JSON.parse(JSON.stringify(answer));
}
