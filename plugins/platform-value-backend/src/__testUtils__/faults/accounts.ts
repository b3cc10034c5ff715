/** What the upstreams know a portal by. */
export const secrets = {
  github: 'ghp_the-secret-of-github',
  jira: 'the-secret-of-jira',
  amplitude: 'the-secret-of-amplitude',
};

const email = 'portal@acme.example';
const apiKey = 'the-key-of-the-portal';

/** The accounts that the upstreams let in. */
export const accounts = {
  github: { token: secrets.github },
  jira: { email, apiToken: secrets.jira },
  amplitude: { apiKey, secretKey: secrets.amplitude },
};

/**
 * What a portal is configured with, to read upstreams at an address.
 *
 * @param dataCenter - the address of a Jira Data Center, where it is to read one
 */
export function configAt(
  url: string,
  { github, jira, amplitude } = secrets,
  dataCenter?: string,
) {
  const { host } = new URL(url);
  return {
    integrations: {
      github: [{ host, apiBaseUrl: `${url}/api/v3`, token: github }],
    },
    platformValue: {
      jira: {
        ...(dataCenter ? { host: dataCenter } : { host: `${url}/jira`, email }),
        token: jira,
        fields: { deployment: 'Caused by' },
      },
      amplitude: {
        ...{ baseUrl: `${url}/amplitude`, apiKey, secretKey: amplitude },
        ...{ timeZone: 'Europe/Berlin', historyDays: 60 },
        retention: { historyDays: 60 },
      },
    },
  };
}
