// Starts the real server with the simulator inside, on a free loopback port, and ends it again.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Starts the server, with further settings as environment variables; answers its GraphQL address and a function that ends it. */
export async function startServer(settings = {}) {
  const assembly = `${repository}src/GraphProducts.Server/bin/Debug/net10.0/GraphProducts.Server.dll`;
  const child = spawn('dotnet', [assembly, '--urls', 'http://127.0.0.1:0'], {
    cwd: `${repository}src/GraphProducts.Server`,
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
  const base = await readAddress(child);
  return { url: `${base}/graphql`, stop };
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

function readAddress(child) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    const seen = [];
    lines.on('line', (line) => {
      seen.push(line);
      const match = /Now listening on: (http:\/\/[^\s"]+)/.exec(line);
      if (match) resolve(match[1]);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened:\n${seen.join('\n')}`)));
  });
}
