// Runs consumers against the real server, all of them or those that are named: node run.mjs [--results FILE] [NAME…]
// A consumer is a file in this folder that exports `name` and `run({ url, simulator, check })`; check(title, condition, detail) counts one result.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startServer } from './server.mjs';

/** The files, without .mjs, in the order in which they run. */
const files = [
  'graphql-http',
  'graphql-js',
  'schema-rules',
  'breaking-changes',
  'generated-changes',
  'codegen',
  'apollo-client',
  'urql',
  'paging-apollo',
  'paging-urql',
  'paging-relay',
  'composition',
  'composite',
  'gateways',
  'federation-compatibility',
  'federated-tracing',
];

const { values: options, positionals: names } = parseArgs({ options: { results: { type: 'string' } }, allowPositionals: true });
const unknown = names.filter((name) => !files.includes(name));
if (unknown.length > 0) {
  console.error(`There is no consumer ${unknown.map((name) => `"${name}"`).join(' and no ')}. There are: ${files.join(', ')}.`);
  process.exit(2);
}

const chosen = files.filter((file) => names.length === 0 || names.includes(file));
const consumers = await Promise.all(chosen.map((file) => import(`./${file}.mjs`)));
const counts = { passed: 0, failed: 0, skipped: 0 };
const server = await startServer();

try {
  for (const consumer of consumers) {
    console.log(`-- ${consumer.name}`);
    const began = performance.now();
    const before = counts.passed;
    await consumer.run({ ...server, check: (title, condition, detail) => count(consumer.name, title, condition, detail) })
      .catch((error) => count(consumer.name, 'ends without an exception', false, error.stack));
    console.log(`   ${counts.passed - before} passed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
} finally {
  await server.stop();
}

if (options.results) writeFileSync(options.results, JSON.stringify(counts));
console.log(`consumers: ${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

function count(consumer, title, condition, detail) {
  counts[condition ? 'passed' : 'failed']++;
  if (!condition) console.log(`   FAILED ${consumer}: ${title}\n          ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`);
}
