/**
 * An address that a definition names, if it leads to a page: of the web, or a
 * path of the portal. `javascript:` and its like, and `//elsewhere`, are no
 * links.
 */
export function pageUrl(address: string | undefined): string | undefined {
  return address && /^(https?:\/\/|\/(?![/\\]))/i.test(address)
    ? address
    : undefined;
}
