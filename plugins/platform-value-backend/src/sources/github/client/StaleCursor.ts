import { SourceError } from 'backstage-plugin-platform-value-node';

/** GitHub no longer knows where a page was to begin; the list begins anew. */
export class StaleCursor extends SourceError {
  constructor(request: string) {
    super({
      code: 'poison',
      message: `GitHub does not know the place in ${request} where reading was to go on.`,
      remedy: 'The list is read again from its beginning.',
    });
  }
}
