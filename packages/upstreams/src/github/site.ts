/** The addresses that a server's answers hold. */
export interface Site {
  /** Where pages are, without a slash at the end. */
  web: string;
  /** Where REST is, without a slash at the end. */
  api: string;
}

/** The addresses of a server, laid out as those of GitHub Enterprise Server. */
export function siteAt(url: string): Site {
  return { web: url, api: `${url}/api/v3` };
}
