// Runs every consumer against the real server: node run.mjs [--results FILE]
// A consumer is a file in this folder that exports `name` and `run({ url, simulator, check })`; check(title, condition, detail) counts one result.
import { writeFileSync } from 'node:fs';
import * as apolloClient from './apollo-client.mjs';
import * as breakingChanges from './breaking-changes.mjs';
import * as codegen from './codegen.mjs';
import * as composite from './composite.mjs';
import * as composition from './composition.mjs';
import * as federationCompatibility from './federation-compatibility.mjs';
import * as federatedTracing from './federated-tracing.mjs';
import * as gateways from './gateways.mjs';
import * as generatedChanges from './generated-changes.mjs';
import * as audits from './graphql-http.mjs';
import * as graphqlJs from './graphql-js.mjs';
import * as pagingApollo from './paging-apollo.mjs';
import * as pagingRelay from './paging-relay.mjs';
import * as pagingUrql from './paging-urql.mjs';
import * as schemaRules from './schema-rules.mjs';
import { startServer } from './server.mjs';
import * as urql from './urql.mjs';

const consumers = [
  audits,
  graphqlJs,
  schemaRules,
  breakingChanges,
  generatedChanges,
  codegen,
  apolloClient,
  urql,
  pagingApollo,
  pagingUrql,
  pagingRelay,
  composition,
  composite,
  gateways,
  federationCompatibility,
  federatedTracing,
];
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

const at = process.argv.indexOf('--results');
if (at > 0) writeFileSync(process.argv[at + 1], JSON.stringify(counts));
console.log(`consumers: ${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

function count(consumer, title, condition, detail) {
  counts[condition ? 'passed' : 'failed']++;
  if (!condition) console.log(`   FAILED ${consumer}: ${title}\n          ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`);
}
