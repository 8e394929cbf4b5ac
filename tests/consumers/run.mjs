// Runs every consumer against the real server: node run.mjs [--results FILE]
// A consumer is a file in this folder that exports `name` and `run({ url, check })`; check(title, condition, detail) counts one result.
import { writeFileSync } from 'node:fs';
import * as federationCompatibility from './federation-compatibility.mjs';
import * as audits from './graphql-http.mjs';
import * as graphqlJs from './graphql-js.mjs';
import { startServer } from './server.mjs';

const consumers = [audits, graphqlJs, federationCompatibility];
const counts = { passed: 0, failed: 0, skipped: 0 };
const server = await startServer();

try {
  for (const consumer of consumers) {
    console.log(`-- ${consumer.name}`);
    await consumer.run({ url: server.url, check: (title, condition, detail) => count(consumer.name, title, condition, detail) });
  }
} catch (error) {
  count('run', 'ends without an exception', false, error.stack);
} finally {
  await server.stop();
}

const at = process.argv.indexOf('--results');
if (at > 0) writeFileSync(process.argv[at + 1], JSON.stringify(counts));
console.log(`consumers: ${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

function count(consumer, title, condition, detail) {
  counts[condition ? 'passed' : 'failed']++;
  if (!condition) console.log(`   FAILED ${consumer}: ${title}\n          ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`);
}
