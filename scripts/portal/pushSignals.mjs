/** What the portal takes at once. */
const most = 5000;

/**
 * Pushes signals to a portal, as many at a time as it takes. Told again they
 * change nothing.
 *
 * @param {{ address: string, token: string, watchedFrom: string, signals: object[] }} options
 *   `watchedFrom`: since when all of it is told, ISO 8601
 * @throws Error when the portal does not take them
 */
export async function pushSignals({ address, token, watchedFrom, signals }) {
  const query = new URLSearchParams({ watchedFrom });
  for (let first = 0; first < signals.length; first += most) {
    await push(`${address}/api/platform-value/v1/signals?${query}`, {
      token,
      signals: signals.slice(first, first + most),
    });
  }
}

async function push(url, { token, signals }) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/x-ndjson',
    },
    body: signals.map(signal => JSON.stringify(signal)).join('\n'),
  });
  const { rejected, error } = await response.json();
  if (error || rejected.length > 0) {
    throw new Error(error?.message ?? rejected[0].reason);
  }
}
