import type { Actor } from '../world/World';

/** Who a body names; a deleted account shows as `ghost` on GitHub too. */
export function actorOf(
  user: { login: string; type: string } | null | undefined,
): Actor {
  if (!user) return { login: 'ghost', kind: 'User' };
  return { login: user.login, kind: user.type === 'Bot' ? 'Bot' : 'User' };
}
