import { SourceError } from 'backstage-plugin-platform-value-node';
import { remedies } from './remedies';

/** GitHub pages no further into a list; a narrower search may reach it. */
export class SearchTooLong extends SourceError {
  constructor(request: string) {
    super({
      code: 'poison',
      message: `GitHub answered 422 to ${request}.`,
      remedy: remedies.poison,
    });
  }
}
