import { SourceError } from 'backstage-plugin-platform-value-node';

/** The repository has this part of GitHub switched off, so there is nothing in it. */
export class FeatureDisabled extends SourceError {
  constructor(request: string) {
    super({
      code: 'gone',
      message: `The repository has switched off what ${request} reads.`,
      remedy:
        'Switch it on in the settings of the repository, if it is wanted.',
    });
  }
}
