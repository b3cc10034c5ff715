/** A recorded file cannot be used; the message names the file, the place in it and what is wrong. */
export class RecordedFileError extends Error {
  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`);
    this.name = 'RecordedFileError';
  }
}
