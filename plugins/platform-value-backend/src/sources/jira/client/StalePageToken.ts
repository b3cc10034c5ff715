import { SourceError } from 'backstage-plugin-platform-value-node';

/** Thrown when Jira no longer knows the token of a page; it forgets them after seven days. */
export class StalePageToken extends SourceError {
  constructor(request: string, remedy: string) {
    const message = `Jira no longer knows the page that ${request} asked for.`;
    super({ code: 'transient', message, remedy });
  }
}
