// Apollo's subgraph compatibility suite, its test files unchanged, against our subgraph of its products. The suite's own two subgraphs run as it ships them;
// Apollo Gateway stands where the suite would start its router in a container.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { startDotnet } from './dotnet.mjs';
import { composers } from './gateways/subgraphs.mjs';
import { takenPorts } from './ports.mjs';
import { ask } from './server.mjs';
import { versionOf } from './versions.mjs';

const suite = '@apollo/federation-subgraph-compatibility-tests';
const folder = fileURLToPath(new URL(`./node_modules/${suite}/dist/`, import.meta.url));

// Where the suite looks for the router, and where its subgraphs listen: it cannot be told otherwise.
const ports = { router: 4000, users: 4002, inventory: 4003 };

export const name = `${suite} ${versionOf(suite)}`;

export async function run({ check }) {
  // Whatever listens there would be taken for the suite's own.
  const taken = await takenPorts(Object.values(ports));
  check('the ports of the suite are free', taken.length === 0, `Something listens at port ${taken.join(' and ')} of this machine, where the suite has its own programs: end it, and run this again.`);
  if (taken.length > 0) return;
  const stops = [];
  try {
    const products = await startDotnet('tests/GraphProducts.CompatibilitySubgraph');
    stops.push(products.stop);
    for (const own of ['users', 'inventory']) stops.push(await startOwnSubgraph(own));
    const url = `${products.address}/graphql`;
    stops.push(await startGateway(url, check));
    report(await runSuite(url), check);
  } finally {
    await Promise.all(stops.map((stop) => stop()));
  }
}

async function startOwnSubgraph(subgraph) {
  const child = spawn(process.execPath, ['index.js'], { cwd: `${folder}subgraphs/${subgraph}`, stdio: 'ignore' });
  const stop = () => child.kill();
  for (let tries = 0; tries < 100; tries++) {
    if (await ask(`http://localhost:${ports[subgraph]}/`, '{ __typename }').catch(() => null)) return stop;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error(`The suite's subgraph ${subgraph} does not listen at port ${ports[subgraph]}.`);
}

async function startGateway(url, check) {
  const addresses = { products: url, users: `http://localhost:${ports.users}/`, inventory: `http://localhost:${ports.inventory}/` };
  const subgraphs = await Promise.all(Object.entries(addresses).map(async ([subgraph, address]) =>
    ({ name: subgraph, url: address, sdl: (await ask(address, '{ _service { sdl } }')).data._service.sdl })));
  const { supergraphSdl, errors } = composers['@apollo/composition'](subgraphs);
  check('composes with the subgraphs of the suite', !errors?.length, errors?.map(String));
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl, logger: silent }), logger: silent });
  await startStandaloneServer(server, { listen: { port: ports.router } });
  return () => server.stop();
}

function runSuite(url) {
  const config = { rootDir: folder, testEnvironment: 'node', transform: {}, testPathIgnorePatterns: [], haste: { retainAllFiles: true }, testMatch: ['**/tests/*.test.js'] };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./node_modules/jest/bin/jest.js', import.meta.url)), '--ci', '--json', '-i', '--config', JSON.stringify(config)], {
      cwd: folder, env: { ...process.env, PRODUCTS_URL: url }, stdio: ['ignore', 'pipe', 'ignore'],
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', () => resolve(JSON.parse(Buffer.concat(output).toString()).testResults.flatMap((file) => file.assertionResults)));
  });
}

function report(results, check) {
  const features = group(results);
  let passed = 0;
  for (const [feature, tests] of features) {
    const failures = tests.filter((test) => test.status !== 'passed');
    if (failures.length === 0) passed++;
    console.log(`   ${failures.length === 0 ? 'pass' : 'FAIL'}  ${feature}  ${tests.length - failures.length}/${tests.length}`);
    for (const test of tests) check(`${feature}: ${test.title}`, test.status === 'passed', test.failureMessages);
  }
  console.log(`   ${passed} of ${features.size} features`);
  check('the suite has run', features.size >= 15, [...features.keys()]);
}

const featureOf = (test) => test.ancestorTitles[0] ?? test.title;

function group(results) {
  const features = new Map();
  for (const test of results) features.set(featureOf(test), [...(features.get(featureOf(test)) ?? []), test]);
  return features;
}
