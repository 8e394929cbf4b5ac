// A schema of graphql-js on a free loopback port.
import { createServer } from 'node:http';
import { createHandler } from 'graphql-http/lib/use/http';

/** Answers the address and a function that ends it. */
export async function serve(schema, rootValue) {
  // Gateways of graphql-tools keep what they load by the context: without one for each request, one request is answered with what another loaded.
  const context = () => ({});
  const server = createServer(createHandler({ schema, rootValue, context }));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${server.address().port}/`, stop };
}
