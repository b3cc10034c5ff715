/** Whether the portal is up, with all of its plugins. */
export async function isReady(address) {
  const path = '/.backstage/health/v1/readiness';
  return (await request(`${address}${path}`)).ok;
}

/**
 * The API of a portal, as its guest may use it.
 *
 * @param {string} address such as http://localhost:7007
 */
export function portalApi(address) {
  let token;
  const ask = async (path, { headers, ...init } = {}) => {
    token ??= await signInAsGuest(address);
    const { status, body } = await request(`${address}${path}`, {
      ...init,
      headers: { ...headers, authorization: `Bearer ${token}` },
    });
    if (status === 401) {
      token = undefined;
    }
    return body;
  };
  return {
    /** The sources with their streams; undefined while they can't be told. */
    readSources: async () =>
      (await ask('/api/platform-value/v1/sources'))?.sources,
    readComponents: async () =>
      (await ask('/api/catalog/entities?filter=kind=component')) ?? [],
    readScorecard: ({ kind, metadata: { namespace = 'default', name } }) =>
      ask(
        `/api/platform-value/v1/entities/${kind.toLowerCase()}/${namespace}/${name}/scorecard`,
      ),
    /** What became of the import; undefined when it was not taken. */
    importObjectives: yaml =>
      ask('/api/platform-value/v1/okrs/import', {
        method: 'POST',
        headers: { 'content-type': 'application/yaml' },
        body: yaml,
      }),
  };
}

async function signInAsGuest(address) {
  const { body } = await request(`${address}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  return body?.backstageIdentity.token;
}

// a portal that is not up yet, or goes down, doesn't answer; whoever started
// it learns from the process why
async function request(url, init) {
  try {
    const response = await fetch(url, init);
    const { ok, status } = response;
    return { ok, status, body: ok ? await response.json() : undefined };
  } catch (error) {
    if (error.cause?.code === undefined) {
      throw error;
    }
    return { ok: false };
  }
}
