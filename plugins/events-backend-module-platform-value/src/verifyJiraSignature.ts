import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether a webhook was signed with the secret that it and Jira share.
 *
 * @param body - the bytes as they came, before any parsing
 * @param header - `X-Hub-Signature`: `sha256=` and hex digits
 */
export function verifyJiraSignature(
  body: Buffer,
  header: string | undefined,
  secret: string,
): boolean {
  const [, given] = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '') ?? [];
  if (!given || !secret) return false;
  const expected = createHmac('sha256', secret).update(body).digest();
  return timingSafeEqual(Buffer.from(given, 'hex'), expected);
}
