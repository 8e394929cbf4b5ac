// The real server before the simulator, each as a program of its own.
import { startDotnet } from './dotnet.mjs';
import { startSimulator } from './simulator.mjs';

/** Starts both, with further settings as environment variables; answers the GraphQL address, the simulator, and a function that ends them. */
export async function startServer(settings = {}) {
  const simulator = await startSimulator(settings);
  const server = await startDotnet('src/GraphProducts.Server', { ...settings, ...simulator.settings }).catch(async (error) => {
    await simulator.stop();
    throw error;
  });
  return { url: `${server.address}/graphql`, simulator, stop: () => Promise.all([server.stop(), simulator.stop()]) };
}

/** Asks a question and answers the parsed body. */
export async function ask(url, query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}
