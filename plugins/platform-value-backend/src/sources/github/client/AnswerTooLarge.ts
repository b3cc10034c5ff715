import { SourceError } from 'backstage-plugin-platform-value-node';
import { remedies } from './remedies';

/** GitHub gave up on a query; a smaller page of it may work. */
export class AnswerTooLarge extends SourceError {
  constructor(request: string) {
    super({
      code: 'transient',
      message: `GitHub gave up on ${request}.`,
      remedy: remedies.transient,
    });
  }
}
