// Ports of this machine: a free one, and which are taken.
import { createServer } from 'node:net';

/** A port that nothing listens at. */
export const freePort = () => listen(0, '127.0.0.1');

/** Those of the ports that something listens at already, at any address. */
export async function takenPorts(ports) {
  const tried = await Promise.all(ports.map((port) => listen(port).catch(() => null)));
  return ports.filter((port) => !tried.includes(port));
}

/** Listens for a moment; answers the port. */
function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address.port));
    });
  });
}
