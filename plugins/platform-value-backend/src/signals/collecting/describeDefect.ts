const longest = 300;

/**
 * What broke, short and without the data it broke on: a database's message
 * repeats the statement and its values before what went wrong.
 */
export function describeDefect(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const fromDatabase = 'code' in error && error.message.includes(' - ');
  const text = fromDatabase
    ? error.message.slice(error.message.lastIndexOf(' - ') + 3)
    : error.message;
  return `${error.name}: ${text.slice(0, longest)}`;
}
