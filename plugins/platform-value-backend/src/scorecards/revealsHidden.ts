/** Fewer hidden members than this could be told apart from a roll-up. */
const leastHidden = 3;

/**
 * Whether a total over members would tell what a hidden one did: when one or
 * two are hidden from who asks.
 */
export function revealsHidden(
  members: Iterable<string>,
  visible: ReadonlySet<string>,
): boolean {
  const hidden = [...new Set(members)].filter(ref => !visible.has(ref)).length;
  return hidden > 0 && hidden < leastHidden;
}
