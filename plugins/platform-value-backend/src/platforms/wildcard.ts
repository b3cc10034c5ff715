const patterns = new Map<string, RegExp>();

/** The most patterns that are remembered. */
const mostPatterns = 1000;

function regularExpressionOf(pattern: string): RegExp {
  const parts = pattern
    .split('*')
    .map(part => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

/**
 * Whether a whole text matches a pattern in which `*` stands for any
 * characters, also for none.
 *
 * Example: `launchdarkly-*` matches `launchdarkly-node`.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  if (!pattern.includes('*')) return pattern === text;
  const known = patterns.get(pattern);
  const expression = known ?? regularExpressionOf(pattern);
  if (!known) {
    if (patterns.size >= mostPatterns) patterns.clear();
    patterns.set(pattern, expression);
  }
  return expression.test(text);
}
