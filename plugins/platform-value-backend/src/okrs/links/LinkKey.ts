/** Which entity and which key result are tied. */
export interface LinkKey {
  entity_id: number;
  key_result: string;
}

/** A link as one word. */
export function linkKeyOf({ entity_id, key_result }: LinkKey): string {
  return `${entity_id} ${key_result}`;
}
