/**
 * An upstream's link, if it leads to a page: anything but http and https,
 * such as `javascript:`, is no link.
 */
export function sourceUrl(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
