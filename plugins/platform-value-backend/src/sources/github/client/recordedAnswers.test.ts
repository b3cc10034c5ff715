import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sourceErrorOf } from '../__testUtils__/sourceErrorOf';
import { useAnswers, type ScriptedAnswer } from '../__testUtils__/useAnswers';
import { SearchTooLong } from './SearchTooLong';

interface Recorded {
  method: string;
  path: string;
  status: number;
  response: unknown;
  headers: Record<string, string>;
}

const github = useAnswers();
const { signal } = new AbortController();

/** What GitHub really answered once, with addresses of the server at hand. */
function recorded(scenario: string): Recorded[] {
  const file = require.resolve(
    `@octokit/fixtures/scenarios/api.github.com/${scenario}/normalized-fixture.json`,
  );
  const text = readFileSync(file, 'utf8');
  const { rest } = github.addresses();
  return JSON.parse(text.replace(/https:\/\/api\.github\.com(?::443)?/g, rest));
}

function answerOf({ status, response, headers }: Recorded): ScriptedAnswer {
  const { 'content-length': _, ...rest } = headers;
  return { status, headers: rest, body: response };
}

describe('answers that were recorded of GitHub', () => {
  it('follows a repository to its new name', async () => {
    const [, moved, found] = recorded('rename-repository');
    github.answer(answerOf(moved), answerOf(found));
    const { body } = await github.client({ token: 'abc' }).get({
      path: moved.path,
      schema: z.object({ id: z.number(), name: z.string() }),
      signal,
    });
    expect(body).toEqual({ id: 1000, name: 'rename-repository-newname' });
    expect(github.received.map(({ url }) => url)).toEqual([
      `/api/v3${moved.path}`,
      '/api/v3/repositories/1000',
    ]);
    expect(github.received[1].headers.authorization).toBe('Bearer abc');
  });

  it('pages through a list to its end', async () => {
    const pages = recorded('paginate-issues');
    github.answer(...pages.map(answerOf));
    const client = github.client();
    const seen: boolean[] = [];
    for (const { path } of pages) {
      const schema = z.array(z.object({ number: z.number() }));
      const { hasNext } = await client.get({ path, schema, signal });
      seen.push(hasNext);
    }
    expect(seen).toEqual([true, true, true, true, false]);
  });

  it('says nothing of a refusal but its status', async () => {
    const [refused] = recorded('errors');
    github.answer(answerOf(refused));
    const reading = github.client().get({
      path: refused.path,
      schema: z.unknown(),
      signal,
    });
    const error = await sourceErrorOf(reading);
    expect(error).toBeInstanceOf(SearchTooLong);
    expect(error.message).not.toContain('Validation');
  });
});
