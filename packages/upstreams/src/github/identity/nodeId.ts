/** What a GraphQL node id can stand for. */
export type NodePrefix =
  | 'BOT'
  | 'C'
  | 'CS'
  | 'DE'
  | 'DES'
  | 'I'
  | 'LA'
  | 'O'
  | 'PR'
  | 'PRC'
  | 'PRR'
  | 'R'
  | 'RE'
  | 'REF'
  | 'TA'
  | 'TR'
  | 'U'
  | 'W'
  | 'WFR'
  | 'BL';

/** A node id taken apart: its kind, the repository it is in and its own key. */
export interface NodeAddress {
  prefix: string;
  repositoryId: number;
  key: string;
}

/** An opaque node id, such as `PR_MToxMg`. Repository 0 stands for none. */
export function nodeId(
  prefix: NodePrefix,
  repositoryId: number,
  key: number | string,
): string {
  const encoded = Buffer.from(`${repositoryId}:${key}`).toString('base64url');
  return `${prefix}_${encoded}`;
}

/** The reverse of `nodeId`; undefined for text that is no node id of ours. */
export function parseNodeId(id: string): NodeAddress | undefined {
  const [, prefix, encoded] = /^([A-Z]+)_(.+)$/.exec(id) ?? [];
  const decoded = Buffer.from(encoded ?? '', 'base64url').toString();
  const [, repositoryId, key] = /^(\d+):(.+)$/s.exec(decoded) ?? [];
  return key ? { prefix, repositoryId: Number(repositoryId), key } : undefined;
}
