const linkPattern = /<([^>]*)>((?:\s*;\s*[\w-]+\*?=(?:"[^"]*"|[^",;\s]+))*)/g;

/**
 * The address of the next page in a `Link` header; undefined on the last one.
 * Parameters may stand in any order, and addresses may hold commas.
 */
export function nextLink(header: string | null): string | undefined {
  for (const [, url, parameters] of (header ?? '').matchAll(linkPattern)) {
    const relations = /;\s*rel="?([^";]+)"?/i.exec(parameters)?.[1] ?? '';
    if (relations.split(/\s+/).includes('next')) return url;
  }
  return undefined;
}
