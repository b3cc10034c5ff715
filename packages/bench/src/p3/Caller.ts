import http from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';

/** An answer and how long it took. */
export interface Answer {
  milliseconds: number;
  bytes: number;
}

/** Asks a portal one thing after another over one kept connection. */
export class Caller {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly address: string) {}

  /** @throws Error when the answer is not 200. */
  async get(path: string): Promise<Answer> {
    const start = performance.now();
    const bytes = await this.read(path);
    return { milliseconds: performance.now() - start, bytes };
  }

  close(): void {
    this.agent.destroy();
  }

  private read(path: string): Promise<number> {
    const headers = { authorization: mockCredentials.user.header() };
    const options = { agent: this.agent, headers };
    return new Promise((resolve, reject) => {
      http
        .get(`${this.address}${path}`, options, response => {
          let bytes = 0;
          response.on('data', (chunk: Buffer) => {
            bytes += chunk.length;
          });
          response.on('end', () => {
            if (response.statusCode === 200) resolve(bytes);
            else reject(new Error(`${path}: ${response.statusCode}`));
          });
        })
        .on('error', reject);
    });
  }
}
