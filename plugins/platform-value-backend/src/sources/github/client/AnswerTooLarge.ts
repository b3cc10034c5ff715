import { SourceError } from 'backstage-plugin-platform-value-node';

/** GitHub gave up on a query; a smaller page of it may work. */
export class AnswerTooLarge extends SourceError {
  constructor(request: string) {
    super({
      code: 'transient',
      message: `GitHub gave up on ${request}.`,
      remedy: 'It is tried again; see githubstatus.com when it stays.',
    });
  }
}
