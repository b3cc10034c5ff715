import {
  GithubServer,
  GithubServerOptions,
  startGithubServer,
} from '../github/startGithubServer';
import { tinyWorld } from '../testing/tinyWorld';
import { GithubClient, token } from './githubClient';

/** The tiny world behind a server, for the tests of one file. */
export function useTinyServer(options: Partial<GithubServerOptions> = {}) {
  let server: GithubServer;
  beforeAll(async () => {
    server = await startGithubServer({ world: tinyWorld(), token, ...options });
  });
  afterAll(() => server.close());
  const client = () => new GithubClient(server);
  return {
    url: () => server.url,
    journal: () => server.journal,
    faults: () => server.faults,
    client,
    /** What a selection gives of a repository; fails on any error. */
    async askRepository(selection: string, name = 'checkout') {
      const query = `{ repository(owner: "acme", name: "${name}") { ${selection} } }`;
      const { body } = await client().graphql(query);
      expect(body.errors).toBeUndefined();
      return body.data?.repository;
    },
  };
}
