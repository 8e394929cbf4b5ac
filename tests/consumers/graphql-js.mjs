// What graphql-js makes of the server: its introspection rebuilds the served SDL, the SDL is valid, and pages can be walked.
import { buildASTSchema, buildClientSchema, buildSchema, getIntrospectionQuery, Kind, lexicographicSortSchema, parse, printSchema, validateSchema, visit } from 'graphql';
import { ask } from './server.mjs';
import { mostPages } from './thousand-rows.mjs';
import { versionOf } from './versions.mjs';

export const name = `graphql-js ${versionOf('graphql')}`;

/** What the simulator has of Scantrust's products and of DecoNetwork's, those that are archived left out. */
const catalogueRows = 1802 + 5002;

export async function run({ url, check }) {
  const sdl = await (await fetch(`${url}/schema.graphql`)).text();
  const served = buildSchema(sdl);
  check('the served SDL is valid', validateSchema(served).length === 0, validateSchema(served).map(String));

  const introspection = await ask(url, getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, schemaDescription: true, oneOf: true }));
  check('introspection answers without errors', !introspection.errors, introspection.errors);
  const client = buildClientSchema(introspection.data);
  check('introspection describes the served SDL, and what only gateways ask', forClients(client) === print(served), 'the two differ');

  await walk(url, check);
}

const print = (schema) => printSchema(lexicographicSortSchema(schema));

/** Without the fields and types that only gateways ask: their names begin with an underscore. */
function forClients(schema) {
  const isForGateways = ({ kind, name }) => kind === Kind.DIRECTIVE_DEFINITION || name?.value.startsWith('_');
  const withoutGateways = { enter: (node) => (isForGateways(node) ? null : undefined) };
  return print(buildASTSchema(visit(parse(printSchema(schema)), { FieldDefinition: withoutGateways, DirectiveDefinition: withoutGateways, ObjectTypeDefinition: withoutGateways, UnionTypeDefinition: withoutGateways, ScalarTypeDefinition: withoutGateways })));
}

async function walk(url, check) {
  const ids = new Set();
  let after = null;
  let rows = 0;
  let pages = 0;
  do {
    const { data, errors } = await ask(url, 'query($after: String) { products(first: 500, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', { after });
    if (errors) return check('a walk over all pages answers without errors', false, errors);
    rows += data.products.nodes.length;
    data.products.nodes.forEach((node) => ids.add(node.id));
    after = data.products.pageInfo.hasNextPage ? data.products.pageInfo.endCursor : null;
  } while (after && ++pages < mostPages);
  check('a walk over all pages meets every row', rows === catalogueRows, rows);
  check('a walk over all pages meets no row twice', ids.size === rows, { distinct: ids.size, rows });
}
