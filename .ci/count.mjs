// Counts the results of all test runs in a folder: node .ci/count.mjs FOLDER
// Reads the .trx files of `dotnet test` and the .json files of tests/consumers. Exits with 1 when anything failed or was skipped, or nothing ran.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const folder = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };

for (const name of readdirSync(folder).sort()) {
  const reader = { '.trx': countTrx, '.json': JSON.parse }[extname(name)];
  if (!reader) continue; // attachments of tests lie beside the result files
  const counts = reader(readFileSync(join(folder, name), 'utf8'));
  for (const key of Object.keys(total)) total[key] += counts[key];
}

if (total.skipped > 0) console.log(`${total.skipped} skipped: a skipped test counts as a failure here.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed + total.skipped > 0 || total.passed === 0 ? 1 : 0);

function countTrx(text) {
  const outcomes = [...text.matchAll(/<UnitTestResult [^>]*outcome="(\w+)"/g)].map((match) => match[1]);
  for (const match of text.matchAll(/<UnitTestResult [^>]*testName="([^"]*)"[^>]*outcome="(?!Passed)(\w+)"/g)) console.log(`${match[2]}: ${match[1]}`);
  const count = (outcome) => outcomes.filter((candidate) => candidate === outcome).length;
  return { passed: count('Passed'), skipped: count('NotExecuted'), failed: outcomes.length - count('Passed') - count('NotExecuted') };
}
