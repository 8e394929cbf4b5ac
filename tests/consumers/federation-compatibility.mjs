// Apollo's subgraph compatibility suite, its test files unchanged, against our subgraph of its products. The suite's own two subgraphs run as it ships them;
// Apollo Gateway stands where the suite would start its router in a container.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from './child.mjs';
import { startDotnet } from './dotnet.mjs';
import * as apollo from './gateways/apollo.mjs';
import { takenPorts } from './ports.mjs';
import { programOf } from './program.mjs';
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
    stops.push(await startGateway(url));
    report(await runSuite(url), check);
  } finally {
    await Promise.all(stops.map((stop) => stop()));
  }
}

async function startOwnSubgraph(subgraph) {
  const child = startChild(process.execPath, ['index.js'], { cwd: `${folder}subgraphs/${subgraph}` });
  await child.printed(/subgraph ready/);
  return child.stop;
}

async function startGateway(url) {
  const addresses = { products: url, users: `http://localhost:${ports.users}/`, inventory: `http://localhost:${ports.inventory}/` };
  const subgraphs = await Promise.all(Object.entries(addresses).map(async ([subgraph, address]) =>
    ({ name: subgraph, url: address, sdl: (await ask(address, '{ _service { sdl } }')).data._service.sdl })));
  return (await apollo.start(subgraphs, ports.router)).stop;
}

/** Answers the results of all tests. A file of tests that cannot be run is a result too: it has none, but a message. */
async function runSuite(url) {
  const config = { rootDir: folder, testEnvironment: 'node', transform: {}, testPathIgnorePatterns: [], haste: { retainAllFiles: true }, testMatch: ['**/tests/*.test.js'] };
  const suite = startChild(programOf('jest'), ['--ci', '--json', '-i', '--config', JSON.stringify(config)], { cwd: folder, env: { ...process.env, PRODUCTS_URL: url }, stderr: 'ignore' });
  const code = await suite.ended;
  if (!suite.output().startsWith('{')) throw new Error(`The suite ended with ${code} and no results: ${suite.output()}`);
  return JSON.parse(suite.output()).testResults.flatMap(({ name: file, status, message, assertionResults }) =>
    (assertionResults.length > 0 ? assertionResults : [{ ancestorTitles: [basename(file)], title: 'has tests', status, failureMessages: [message] }]));
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
