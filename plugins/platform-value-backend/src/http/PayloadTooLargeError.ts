/** A request that holds more than is read at once; answered with 413. */
export class PayloadTooLargeError extends Error {
  readonly statusCode = 413;

  constructor(message: string) {
    super(message);
    this.name = 'PayloadTooLargeError';
  }
}
