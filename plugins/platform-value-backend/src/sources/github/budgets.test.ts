import { ConfigReader } from '@backstage/config';
import {
  componentOf,
  partitionsOf,
  readStream,
  useGithub,
} from './__testUtils__/useGithub';
import { tinyWorldOfCommits } from './__testUtils__/worlds';
import { createGithubSource } from './createGithubSource';

const github = useGithub(tinyWorldOfCommits);
const checkout = componentOf('checkout', {
  'github.com/project-slug': 'acme/checkout',
  'platform-value.io/deployments': 'deployment',
  'platform-value.io/incidents': 'label:incident',
});

describe('budgets', () => {
  const slice = (stream: string) => ({
    partition: 'github.com/acme/checkout',
    stream,
  });

  it.each([
    ['changes', 'github.com graphql'],
    ['deployments', 'github.com graphql'],
    ['builds', 'github.com rest'],
  ])('of %s is %s', async (stream, name) => {
    const source = github.source();
    expect(source.budgetOf?.(slice(stream))).toBe(name);
    const [partition] = partitionsOf(source, [checkout]);
    const now = github.now();
    await readStream({ source, partition, stream, now });
    expect(source.budgetOf?.(slice(stream))).toBe(name);
  });

  it('of an App are those of each owner', () => {
    const config = new ConfigReader({
      integrations: {
        github: [
          {
            host: 'github.com',
            apps: [
              {
                appId: 1,
                privateKey: 'key',
                clientId: 'id',
                clientSecret: 'secret',
              },
            ],
          },
        ],
      },
    });
    const source = createGithubSource(
      { config, openBudget: jest.fn() },
      {
        clock: () => new Date(0),
        random: () => 0,
        sleep: async () => {},
        fetch,
      },
    );
    const name = source.budgetOf?.(slice('builds'));
    expect(name).toBe('github.com/acme rest');
  });
});
