import { mockServices } from '@backstage/backend-test-utils';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Knex } from 'knex';
import { createTestDatabase } from '../__testUtils__/testDatabase';
import { DatabaseDefinitionsStore } from './DatabaseDefinitionsStore';
import { refreshDefinitions } from './refreshDefinitions';

jest.setTimeout(60_000);

const now = new Date('2026-11-23T00:00:00Z');
const createDatabase = createTestDatabase();

describe('refreshDefinitions', () => {
  let knex: Knex;
  let server: Server;
  let url: string;
  let answer: { status: number; text: string };

  beforeAll(async () => {
    knex = await createDatabase();
    server = createServer((_, response) => {
      response.statusCode = answer.status;
      response.end(answer.text);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${
      (server.address() as AddressInfo).port
    }/definitions.yaml`;
  });

  afterAll(() => {
    server.close();
  });

  function refresh(urls = [url]) {
    const reader = UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig({
        data: {
          backend: { reading: { allow: [{ host: new URL(url).host }] } },
        },
      }),
    });
    const store = new DatabaseDefinitionsStore(knex);
    return refreshDefinitions({ reader, store, urls, now }).then(
      async refreshed => ({ ...refreshed, ...(await store.read()) }),
    );
  }

  it('keeps the last good version while the document is broken or away', async () => {
    const good = [
      'targets:',
      '  - { metric: deployment-frequency, value: 3, validFrom: 2026-01-01 }',
    ].join('\n');
    answer = { status: 200, text: good };
    expect(await refresh()).toMatchObject({
      changed: true,
      targets: [{ metric: 'deployment-frequency', value: 3 }],
    });
    expect((await refresh()).changed).toBe(false);

    answer = { status: 200, text: good.replace('3', 'three') };
    const broken = await refresh();
    expect(broken.targets).toHaveLength(1);
    expect(broken.problems).toMatchObject([
      {
        code: 'broken-document',
        subject: url,
        message: expect.stringContaining('targets.0.value: '),
      },
    ]);

    answer = { status: 200, text: 'targets: [' };
    expect((await refresh()).problems[0].code).toBe('broken-document');

    answer = { status: 404, text: '' };
    const gone = await refresh();
    expect(gone.targets).toHaveLength(1);
    expect(gone.problems[0]).toMatchObject({ code: 'unreadable-document' });

    expect(await refresh([])).toMatchObject({
      changed: true,
      problems: [],
      targets: [],
    });
  });
});
