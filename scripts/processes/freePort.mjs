import net from 'node:net';

/** The addresses that `localhost` can stand for. */
const loopback = ['127.0.0.1', '::1'];

/** A free port of the loopback interface. */
export async function freePort() {
  const { port } = await listen(0, '127.0.0.1');
  return port;
}

/**
 * Whether a port can be listened on.
 *
 * @param {number} port
 * @returns {Promise<'free' | 'taken' | 'forbidden'>}
 */
export async function probePort(port) {
  for (const host of loopback) {
    try {
      await listen(port, host);
    } catch (error) {
      if (error.code === 'EADDRINUSE') {
        return 'taken';
      }
      if (error.code === 'EACCES') {
        return 'forbidden';
      }
      // without IPv6 there is no ::1, and nobody else can take it either
      if (host === '127.0.0.1') {
        throw error;
      }
    }
  }
  return 'free';
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address));
    });
  });
}
