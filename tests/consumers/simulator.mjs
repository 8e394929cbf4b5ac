// Both upstreams as a program of their own, so that a check can read what they were asked and break one of them.
import { startDotnet } from './dotnet.mjs';

export async function startSimulator(settings = {}) {
  const { address, stop } = await startDotnet('src/GraphProducts.Simulator', settings);
  const control = async (method, path, body) => {
    const response = await fetch(`${address}/_simulator/${path}`, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    if (!response.ok) throw new Error(`The simulator answers ${response.status} to ${method} ${path}: ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  };
  return {
    stop,
    /** What the server is configured with. */
    settings: {
      Scantrust__BaseUrl: `${address}/scantrust/`,
      Scantrust__Token: 'simulator-token',
      DecoNetwork__BaseUrl: `${address}/deconetwork/`,
      DecoNetwork__Username: 'simulator-username',
      DecoNetwork__Password: 'simulator-password',
      DecoNetwork__Currency: 'USD',
    },
    /** Everything that the upstreams are asked while `act` runs, and what `act` answers. */
    async calls(act) {
      await control('DELETE', 'log');
      const result = await act();
      const calls = (await control('GET', 'log')).map(({ upstream, operation, parameters }) => ({ upstream, operation, parameters }));
      return { result, calls };
    },
    /** Lets an upstream ('scantrust' or 'deconetwork') refuse every connection while `act` runs. */
    async without(upstream, act) {
      await control('POST', `${upstream}/faults`, { kind: 'reset' });
      try {
        return await act();
      } finally {
        await control('DELETE', `${upstream}/faults`);
      }
    },
  };
}
