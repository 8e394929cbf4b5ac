// Starts one of our .NET programs on a free loopback port, and ends it again.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Starts a built project, such as 'src/GraphProducts.Server'; answers its address and a function that ends it. */
export async function startDotnet(project, settings = {}) {
  const assembly = `${repository}${project}/bin/Debug/net10.0/${project.split('/').at(-1)}.dll`;
  const child = spawn('dotnet', [assembly, '--urls', 'http://127.0.0.1:0'], {
    cwd: `${repository}${project}`,
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
  return { address: await readAddress(child, project), stop };
}

function readAddress(child, project) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    const seen = [];
    lines.on('line', (line) => {
      if (seen.length < 1000) seen.push(line);
      const match = /Now listening on: (http:\/\/[^\s"]+)/.exec(line);
      if (match) resolve(match[1]);
    });
    child.once('exit', (code) => reject(new Error(`${project} ended with ${code} before it listened:\n${seen.join('\n')}`)));
  });
}
