/** Whether a GET of the address succeeds; a server that is not there doesn't. */
export async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch (error) {
    if (error.cause?.code === undefined) {
      throw error;
    }
    return false;
  }
}

/**
 * The API of a portal, as its guest may use it.
 *
 * @param {string} address such as http://localhost:7007
 */
export function portalApi(address) {
  let token;
  const get = async path => {
    token ??= await signInAsGuest(address);
    const response = await fetch(`${address}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (response.status === 401) {
      token = undefined;
    }
    return response.ok ? response.json() : undefined;
  };
  return {
    /** The sources with their streams; undefined while they can't be told. */
    readSources: async () =>
      (await get('/api/platform-value/v1/sources'))?.sources,
    readComponents: async () =>
      (await get('/api/catalog/entities?filter=kind=component')) ?? [],
    readScorecard: ({ kind, metadata: { namespace = 'default', name } }) =>
      get(
        `/api/platform-value/v1/entities/${kind.toLowerCase()}/${namespace}/${name}/scorecard`,
      ),
  };
}

async function signInAsGuest(address) {
  const response = await fetch(`${address}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  if (!response.ok) {
    return undefined;
  }
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}
