// Our comparison of schemas, for those that hold it against others'.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { parse, print, visit } from 'graphql';
import { repository } from './dotnet.mjs';

export const committed = `${repository}schema/exports/graphproducts.graphql`;

/** What `schema check` says of a schema that was served before. */
export async function ourChanges(before) {
  const folder = await mkdtemp(`${tmpdir()}/graphproducts-`);
  await writeFile(`${folder}/before.graphql`, before);
  const server = `${repository}src/GraphProducts.Server/bin/Debug/net10.0/GraphProducts.Server.dll`;
  const { stdout } = await promisify(execFile)('dotnet', [server, 'schema', 'check', `${folder}/before.graphql`]).catch((error) => error);
  await rm(folder, { recursive: true });
  return [...stdout.matchAll(/^(BREAKING|DANGEROUS|SAFE) +([^ ]+): /gm)].map(([, severity, place]) => ({ severity, place: place.replace(/\((\w+):\)/, '.$1') }));
}

export const withoutDescriptions = (sdl) => print(visit(parse(sdl), { enter: (node) => (node.description ? { ...node, description: undefined } : undefined) }));

export const ofSeverity = (changes, severities) => changes.filter((change) => severities.includes(change.severity)).map((change) => `${change.severity} ${change.place}`).sort();
