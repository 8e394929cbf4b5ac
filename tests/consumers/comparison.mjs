// Our comparison of schemas, for those that hold it against others'.
import { writeFile } from 'node:fs/promises';
import { parse, print, visit } from 'graphql';
import { assemblyOf, repository } from './dotnet.mjs';
import { runProgram } from './program.mjs';
import { temporaryFolder } from './temporary.mjs';

export const committed = `${repository}schema/exports/graphproducts.graphql`;

/** What `schema check` says of a schema that was served before. */
export async function ourChanges(before) {
  const file = `${temporaryFolder()}/before.graphql`;
  await writeFile(file, before);
  return changesIn(await runProgram('dotnet', [assemblyOf('src/GraphProducts.Server'), 'schema', 'check', file]));
}

/** It ends with 1 for what breaks, and also when it could not compare: then it names no change. */
function changesIn({ code, output }) {
  const changes = [...output.matchAll(/^(BREAKING|DANGEROUS|SAFE) +([^ ]+): /gm)].map(([, severity, place]) => ({ severity, place: place.replace(/\((\w+):\)/, '.$1') }));
  const breaks = changes.some(({ severity }) => severity === 'BREAKING');
  if (changes.length === 0 || code !== (breaks ? 1 : 0)) throw new Error(`schema check ended with ${code}, which does not fit what it says:\n${output}`);
  return changes;
}

export const withoutDescriptions = (sdl) => print(visit(parse(sdl), { enter: (node) => (node.description ? { ...node, description: undefined } : undefined) }));

export const ofSeverity = (changes, severities) => changes.filter((change) => severities.includes(change.severity)).map((change) => `${change.severity} ${change.place}`).sort();
