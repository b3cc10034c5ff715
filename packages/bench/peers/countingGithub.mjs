import { once } from 'node:events';
import http from 'node:http';

const answer = JSON.stringify({
  data: { repository: { pullRequests: { totalCount: 7 } } },
});

/**
 * A GitHub whose repositories all have seven open pull requests.
 *
 * @returns {Promise<{ url: string, calls: () => number, close: () => void }>}
 */
export async function startCountingGithub() {
  let calls = 0;
  const server = http.createServer((request, response) => {
    calls += 1;
    request.resume();
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}`,
    calls: () => calls,
    close: () => server.close(),
  };
}
