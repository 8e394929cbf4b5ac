// Starts one of our .NET programs on a free loopback port, and ends it again.
import { fileURLToPath } from 'node:url';
import { startChild } from './child.mjs';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Where the build puts a project, such as 'src/GraphProducts.Server'. */
export const assemblyOf = (project) => `${repository}${project}/bin/Debug/net10.0/${project.split('/').at(-1)}.dll`;

/** Starts a built project; answers its address and a function that ends it. */
export async function startDotnet(project, settings = {}) {
  const child = startChild('dotnet', [assemblyOf(project), '--urls', 'http://127.0.0.1:0'], {
    cwd: `${repository}${project}`,
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development', ...settings },
    stderr: 'inherit',
  });
  const [, address] = await child.printed(/Now listening on: (http:\/\/[^\s"]+)/);
  return { address, stop: child.stop };
}
