// Runs consumers against the real server, all of them or those that are named: node run.mjs [--results FILE] [NAME…]
// A consumer is a file in this folder that exports `name` and `run({ url, simulator, check })`; check(title, condition, detail) counts one result, which
// is passed where the condition is true itself: a promise, or what else is not false, tells nothing.
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startServer } from './server.mjs';

/** What waits for something that never comes is a failure, and not a build that stands still. */
const longest = 5 * 60_000;

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
    const before = { ...counts };
    let ended = false;
    const run = consumer.run({ ...server, check: count })
      .catch((error) => count('ends without an exception', false, error.stack))
      .then(() => { ended = true; });
    await Promise.race([run, wait(longest, undefined, { ref: false })]);
    if (!ended) count(`ends in ${longest / 60_000} minutes`, false, 'What comes behind it was not run, since it may still use the simulator that all share.');
    if (counts.passed + counts.failed === before.passed + before.failed) count('checks something', false, 'It ended without a check.');
    console.log(`   ${counts.passed - before.passed} passed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    if (!ended) break;
  }
} finally {
  await server.stop();
}

if (options.results) writeFileSync(options.results, JSON.stringify(counts));
console.log(`consumers: ${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

function count(title, condition, detail) {
  counts[condition === true ? 'passed' : 'failed']++;
  if (condition !== true) console.log(`   FAILED ${title}\n          ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`);
}
