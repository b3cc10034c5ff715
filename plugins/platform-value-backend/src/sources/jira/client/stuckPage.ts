import { SourceError } from 'backstage-plugin-platform-value-node';

/** A list whose next page is the page itself would never end. */
export function stuckPage(): SourceError {
  return new SourceError({
    code: 'poison',
    message: 'Jira gave a page of a list that leads to itself.',
    remedy:
      'Report it to the maintainers of Platform Value, with this message.',
  });
}
