// GraphQL Inspector and graphql-js beside our own comparison: a schema that differs from ours in every way that tools look for. All three have to say the same.
import { diff } from '@graphql-inspector/core';
import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import { committed, ofSeverity, ourChanges, withoutDescriptions } from './comparison.mjs';
import { programOf, runProgram } from './program.mjs';
import { temporaryFolder } from './temporary.mjs';
import { versionOf } from './versions.mjs';

export const name = `@graphql-inspector/cli ${versionOf('@graphql-inspector/cli')}, core ${versionOf('@graphql-inspector/core')}, graphql-js ${versionOf('graphql')}`;

/** What the schema says, without its descriptions, and what the one before it says instead. */
const seeds = [
  ['type Product implements Node {', 'type Product implements Node {\n  barcode: String'], // a field is gone
  ['  isActive: Boolean\n', '  isActive: Boolean!\n'], // a promise is gone
  ['  sourceId: String!\n', '  sourceId: String\n'], // a promise more
  ['  totalCount: Int\n', '  totalCount: String\n'], // another type
  ['products(first: Int,', 'products(first: Int, firstly: Int,'], // an argument is gone
  [', order: ProductOrder)', ')'], // an argument that may be given
  ['node(id: ID!): Node', 'node: Node'], // an argument that must be given
  ['nodes(ids: [ID!]!): [Node]', 'nodes(ids: [ID!]): [Node]'], // an argument takes less
  ['sku(code: String!): Sku', 'sku(code: [String!]!): Sku'], // an argument takes something else
  ['includeArchived: Boolean! = false', 'includeArchived: Boolean! = true'], // a default
  ['  DECONETWORK\n', '  SHOPIFY\n'], // one value gone, one new
  ['  to: DateTime!\n', ''], // a field that must be given
  ['  supplier: TextFilter\n', '  vendor: TextFilter\n'], // one field gone, one that may be given
  ['DateTimeFilter\n  isArchived: Boolean\n', 'DateTimeFilter\n  isArchived: Boolean!\n'], // a field takes more
  ['type Brand {', 'type Brand implements Node {'], // no longer an interface
  ['type Product implements Node {', 'type Product {'], // an interface
  ['scalar Decimal', 'scalar Decimal\nscalar Weight\nunion Found = Product | Sku\ndirective @old on FIELD'], // types and a directive are gone
];

export async function run({ check }) {
  const now = await readFile(committed, 'utf8');
  const before = seeds.reduce((sdl, [current, previous]) => replaceOne(sdl, current, previous), withoutDescriptions(now));
  const changes = await ourChanges(before);
  const ours = ofSeverity(changes, ['BREAKING', 'DANGEROUS']);

  // An input field that may be given is dangerous for graphql-js and for us, and safe for the Inspector.
  const alike = ours.filter((change) => change !== 'DANGEROUS ProductFilter.supplier');
  const inspector = (await diff(buildSchema(before), buildSchema(now))).map((change) => ({ severity: change.criticality.level, place: change.path }));
  check('GraphQL Inspector finds the same breaking and dangerous changes', ...same(alike, ofSeverity(inspector, ['BREAKING', 'DANGEROUS'])));

  const [from, to] = [buildSchema(before), buildSchema(now)];
  const counts = [findBreakingChanges(from, to).length, findDangerousChanges(from, to).length];
  const ourCounts = ['BREAKING', 'DANGEROUS'].map((severity) => ofSeverity(changes, [severity]).length);
  check('graphql-js counts as many breaking and dangerous changes', ...same(ourCounts, counts));
  check('every kind of seed is found', ours.length >= seeds.length, ours);
  await compareVerdicts(before, now, check);
}

/** The command-line programs, as a build runs them. */
async function compareVerdicts(before, now, check) {
  const folder = temporaryFolder();
  await Promise.all([writeFile(`${folder}/before.graphql`, before), writeFile(`${folder}/now.graphql`, now)]);
  const [broken, unchanged] = await Promise.all([
    // Without the rule it leaves out what stands below another change.
    runProgram(programOf('graphql-inspector'), ['diff', `${folder}/before.graphql`, `${folder}/now.graphql`, '--rule', 'verboseChanges']),
    runProgram(programOf('graphql-inspector'), ['diff', `${folder}/now.graphql`, committed]),
  ]);
  check('graphql-inspector diff refuses what breaks', broken.code === 1 && broken.output.includes('Field barcode was removed from object type Product'), broken.output);
  check('graphql-inspector diff passes the committed schema', unchanged.code === 0 && unchanged.output.includes('No changes detected'), unchanged.output);
}

function replaceOne(sdl, current, previous) {
  const changed = sdl.replace(current, previous);
  if (changed === sdl) throw new Error(`The schema no longer says ${current}: mend the seed.`);
  return changed;
}

const same = (ours, theirs) => [JSON.stringify(ours) === JSON.stringify(theirs), { ours, theirs }];
