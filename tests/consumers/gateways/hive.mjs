// Hive Gateway as the program that it is, with each of its two query planners, and over what each of two libraries composes.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { composers } from './subgraphs.mjs';
import { freePort } from '../ports.mjs';
import { folder } from '../program.mjs';
import { versionOf } from '../versions.mjs';

const version = `@graphql-hive/gateway ${versionOf('@graphql-hive/gateway')}`;

export const router = {
  name: `${version} with router-runtime ${versionOf('@graphql-hive/router-runtime')}`,
  start: (subgraphs) => start(composers['@apollo/composition'](subgraphs), ['--hive-router-runtime']),
};

export const standard = {
  name: version,
  start: (subgraphs) => start(composers['@theguild/federation-composition'](subgraphs), []),
  // See "As many keys" in docs/architecture.md: brands have no key to be found by, so this planner reads their products once more.
  readsBrandsAgain: true,
};

async function start({ supergraphSdl }, flags) {
  const home = await mkdtemp(`${tmpdir()}/graphproducts-hive-`);
  await writeFile(`${home}/supergraph.graphql`, supergraphSdl);
  const port = await freePort();
  const child = spawn(`${folder}node_modules/.bin/hive-gateway`, ['supergraph', `${home}/supergraph.graphql`, '--host', '127.0.0.1', '--port', String(port), ...flags], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true });
  };
  await ready(child, `http://127.0.0.1:${port}/readiness`);
  return { url: `http://127.0.0.1:${port}/graphql`, stop };
}

/** It tells by an endpoint when it is ready. */
async function ready(child, address) {
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  while (child.exitCode === null) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`hive-gateway ended with ${child.exitCode}:\n${Buffer.concat(output)}`);
}
