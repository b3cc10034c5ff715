/** Codes of Postgres and of the network: the server is not there, or goes. */
const codes =
  /^(08...|57P0[1-4]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** What the driver and the pool say without a code. */
const messages =
  /^(Connection (terminated|ended)|Unable to acquire a connection)/;

/** Whether the database could not be reached, or let go of us: it comes back by itself. */
export function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const text = error.message.slice(error.message.lastIndexOf(' - ') + 1).trim();
  return (
    codes.test(code) ||
    error.name === 'KnexTimeoutError' ||
    [error.message, text.replace(/^- /, '')].some(each => messages.test(each))
  );
}
