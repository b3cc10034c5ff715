/**
 * Kinds of failure of an upstream:
 * `throttled` its limits, `transient` may pass by itself, `gone` the thing is
 * no longer there, `forbidden` the credential may not see it, `poison` an
 * answer that can't be understood, `misconfigured` something to be set right.
 * What a smaller page or a shorter window would mend, a source mends itself.
 *
 * @public
 */
export type SourceErrorCode =
  | 'throttled'
  | 'transient'
  | 'gone'
  | 'forbidden'
  | 'poison'
  | 'misconfigured';

/**
 * A failure of an upstream, with the remedy in words. Its message holds no
 * secret, header, query string or body.
 *
 * @public
 */
export class SourceError extends Error {
  readonly code: SourceErrorCode;
  readonly remedy: string;
  readonly retryAt?: Date;

  constructor(options: {
    code: SourceErrorCode;
    message: string;
    remedy: string;
    retryAt?: Date;
    cause?: unknown;
  }) {
    super(options.message, { cause: options.cause });
    this.name = 'SourceError';
    this.code = options.code;
    this.remedy = options.remedy;
    this.retryAt = options.retryAt;
  }
}
