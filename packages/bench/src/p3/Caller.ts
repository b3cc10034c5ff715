import http from 'node:http';
import { gzipSync } from 'node:zlib';
import { mockCredentials } from '@backstage/backend-test-utils';

/** An answer and how long it took. */
export interface Answer {
  milliseconds: number;
  bytes: number;
  /** What a browser would be sent, which asks for gzip. */
  zipped(): number;
}

/** Asks a portal one thing after another over one kept connection. */
export class Caller {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly address: string) {}

  /** @throws Error when the answer is not 200. */
  async get(path: string): Promise<Answer> {
    const start = performance.now();
    const chunks = await this.read(path);
    const milliseconds = performance.now() - start;
    const body = Buffer.concat(chunks);
    return {
      milliseconds,
      bytes: body.length,
      zipped: () => gzipSync(body).length,
    };
  }

  /**
   * What is answered.
   *
   * @throws Error when the answer is not 200.
   */
  async getText(path: string): Promise<string> {
    return Buffer.concat(await this.read(path)).toString('utf8');
  }

  close(): void {
    this.agent.destroy();
  }

  private read(path: string): Promise<Buffer[]> {
    const headers = { authorization: mockCredentials.user.header() };
    const options = { agent: this.agent, headers };
    return new Promise((resolve, reject) => {
      http
        .get(`${this.address}${path}`, options, response => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => {
            chunks.push(chunk);
          });
          response.on('end', () => {
            if (response.statusCode === 200) resolve(chunks);
            else reject(new Error(`${path}: ${response.statusCode}`));
          });
        })
        .on('error', reject);
    });
  }
}
