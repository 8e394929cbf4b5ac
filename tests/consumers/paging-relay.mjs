// Relay's compiler compiles real operations: fragments with @connection and @refetchable, forwards and backwards, and a refetch by node.
// It is given the schema as introspection tells it: what an SDL file extends, Relay takes for fields of the client that no server knows.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import compiler from 'relay-compiler';
import { ask } from './server.mjs';
import { temporaryFolder } from './temporary.mjs';
import { versionOf } from './versions.mjs';

export const name = `relay-compiler ${versionOf('relay-compiler')}`;

const component = `
import { graphql } from 'relay-runtime';

export const query = graphql\`
  query ProductListQuery($source: ProductSource, $count: Int!, $cursor: String) {
    ...ProductList_products @arguments(source: $source, count: $count, cursor: $cursor)
  }
\`;

export const list = graphql\`
  fragment ProductList_products on Query
  @argumentDefinitions(source: { type: "ProductSource" }, count: { type: "Int", defaultValue: 40 }, cursor: { type: "String" })
  @refetchable(queryName: "ProductListPaginationQuery") {
    products(first: $count, after: $cursor, source: $source) @connection(key: "ProductList_products") {
      totalCount
      edges { node { id sku ...ProductRow_product } }
      pageInfo { totalPages pages(around: 3) { number cursor isCurrent } }
    }
  }
\`;

export const backwards = graphql\`
  fragment ProductBackList_products on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 40 }, cursor: { type: "String" })
  @refetchable(queryName: "ProductBackListPaginationQuery") {
    products(last: $count, before: $cursor, where: { isArchived: null }) @connection(key: "ProductBackList_products") {
      edges { node { id } }
    }
  }
\`;

export const row = graphql\`
  fragment ProductRow_product on Product @refetchable(queryName: "ProductRowRefetchQuery") {
    name
    skus { code price { amount currency } counterparts { id source } }
  }
\`;
`;

export async function run({ url, check }) {
  const folder = temporaryFolder();
  const output = await compile(folder, url);
  check('the compiler accepts the schema and the operations', output.status === 0, `${output.stdout}\n${output.stderr}`);
  for (const operation of ['ProductListQuery', 'ProductListPaginationQuery', 'ProductBackListPaginationQuery', 'ProductRowRefetchQuery']) {
    check(`${operation} is compiled`, existsSync(join(folder, 'src', '__generated__', `${operation}.graphql.js`)), output.stdout);
  }
  if (output.status === 0) await send(folder, url, check);
}

async function compile(folder, url) {
  mkdirSync(join(folder, 'src', '__generated__'), { recursive: true });
  const introspection = await ask(url, getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, oneOf: true }));
  writeFileSync(join(folder, 'schema.graphql'), printSchema(buildClientSchema(introspection.data)));
  writeFileSync(join(folder, 'src', 'ProductList.js'), component);
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({
    src: './src', schema: './schema.graphql', language: 'javascript', artifactDirectory: './src/__generated__', eagerEsModules: true,
  }));
  return spawnSync(compiler, ['./relay.config.json'], { cwd: folder, encoding: 'utf8' });
}

/** The text that Relay would send is also what the server takes. */
async function send(folder, url, check) {
  const artifact = readFileSync(join(folder, 'src', '__generated__', 'ProductListQuery.graphql.js'), 'utf8');
  const text = /"text": ("(?:[^"\\]|\\.)*")/.exec(artifact)?.[1];
  check('the compiled operation has a text to send', text !== undefined, artifact.slice(-400));
  if (text === undefined) return;
  const { data, errors } = await ask(url, JSON.parse(text), { source: 'DECONETWORK', count: 3, cursor: null });
  check('the compiled operation is answered', !errors && data?.products?.edges.length === 3, errors ?? data);
  check('the edges have the cursors that @connection adds', data?.products?.edges.every((edge) => typeof edge.cursor === 'string'), data);
}
