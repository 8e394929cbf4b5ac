// Hive Gateway as the program that it is, with each of its two query planners, and over what each of two libraries composes.
import { writeFile } from 'node:fs/promises';
import { supergraphOf } from './subgraphs.mjs';
import { startChild } from '../child.mjs';
import { freePort } from '../ports.mjs';
import { programOf } from '../program.mjs';
import { temporaryFolder } from '../temporary.mjs';
import { versionOf } from '../versions.mjs';

const version = `@graphql-hive/gateway ${versionOf('@graphql-hive/gateway')}`;

export const router = {
  name: `${version} with router-runtime ${versionOf('@graphql-hive/router-runtime')}`,
  start: (subgraphs) => start(supergraphOf('@apollo/composition', subgraphs), ['--hive-router-runtime']),
};

export const standard = {
  name: version,
  start: (subgraphs) => start(supergraphOf('@theguild/federation-composition', subgraphs), []),
  // See "As many keys" in docs/architecture.md: brands have no key to be found by, so this planner reads their products once more.
  readsBrandsAgain: true,
};

async function start(supergraphSdl, flags) {
  const home = temporaryFolder();
  await writeFile(`${home}/supergraph.graphql`, supergraphSdl);
  // It does not tell which port it has chosen, so one is chosen for it, and another where that was taken in between.
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const child = startChild(programOf('hive-gateway'), ['supergraph', `${home}/supergraph.graphql`, '--host', '127.0.0.1', '--port', String(port), ...flags], { cwd: home });
    if (await becomesReady(child, `${address}/readiness`)) return { url: `${address}/graphql`, stop: child.stop };
    if (tries === 3 || !child.output().includes('EADDRINUSE')) throw new Error(`hive-gateway ended with ${await child.ended}:\n${child.output()}`);
  }
}

/** It tells by an endpoint when it is ready; false where it ends before. */
async function becomesReady(child, address) {
  while (child.isRunning()) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
