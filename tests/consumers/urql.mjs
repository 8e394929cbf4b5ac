// urql with its normalised cache, which knows the schema and warns of everything that it does not expect.
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { getIntrospectionQuery } from 'graphql';
import { areDetails, areRows, countingFetch, detailQuery, listQuery, nodeQuery, rows } from './caches.mjs';
import { ask } from './server.mjs';
import { versionOf } from './versions.mjs';

export const name = `@urql/core ${versionOf('@urql/core')}, graphcache ${versionOf('@urql/exchange-graphcache')}`;

// Parts of something else, which have no id.
const embedded = ['Color', 'Money', 'PageInfo', 'ProductCodes', 'ProductConnection', 'Size', 'Sku', 'SubSize'];

export async function run({ url, check }) {
  const schema = (await ask(url, getIntrospectionQuery({ oneOf: true }))).data;
  const counting = countingFetch();
  const warnings = [];
  const client = createClient(url, schema, counting.fetch, (severity, message) => warnings.push(`${severity}: ${message}`));
  const query = (document, variables, requestPolicy = 'cache-first') => counting.during(() => client.query(document, variables, { requestPolicy }).toPromise());

  const first = await query(listQuery, {});
  const nodes = first.result.data.products.nodes;
  check('a list is one call', first.sent === 1 && areRows(nodes), first.result);
  const same = await query(listQuery, {});
  check('the same list again is none', same.sent === 0 && areRows(same.result.data.products.nodes), same.result);

  const second = await query(listQuery, { after: first.result.data.products.pageInfo.endCursor });
  const distinct = new Set([...nodes, ...second.result.data.products.nodes].map(({ id }) => id));
  check('the next page is another entry of the same field', second.sent === 1 && distinct.size === 6, [...distinct]);

  const { id } = nodes[0];
  const again = await query(nodeQuery, { id });
  check('a node that a list brought is read without a call', again.sent === 0 && again.result.data.node.name === rows[0].name, again.result);

  const ids = nodes.map((node) => node.id);
  const detail = await query(detailQuery, { ids });
  check('a detail of the same products is one call', detail.sent === 1 && areDetails(detail.result.data.productsById), detail.result);
  const both = await query(`query Both($id: ID!) { node(id: $id) { id ... on Product { name supplier } } }`, { id });
  check('a selection of what both brought is none', both.sent === 0 && both.result.data.node.supplier === rows[0].supplier, both.result);
  check('the cache has nothing to warn of', warnings.length === 0, warnings);
  await query('{ notThere }');
  check('the cache would warn of what the schema does not have', warnings.length > 0, warnings);
}

function createClient(url, schema, fetch, logger) {
  const cache = cacheExchange({
    schema,
    logger,
    keys: Object.fromEntries(embedded.map((type) => [type, () => null])),
    resolvers: { Query: { node: (_, { id }) => ({ __typename: 'Product', id }) } },
  });
  return new Client({ url, fetch, exchanges: [cache, fetchExchange], preferGetMethod: false });
}
