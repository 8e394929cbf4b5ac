// Apollo Client with its normalised cache: one record per id however a product came, lists that grow, and no call for what is there.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { areDetails, areRows, countingFetch, detailQuery, listQuery, nodeQuery, rowFragment, rows } from './caches.mjs';
import { versionOf } from './versions.mjs';

export const name = `@apollo/client ${versionOf('@apollo/client')}`;

export async function run({ url, check }) {
  const counting = countingFetch();
  const client = new ApolloClient({ link: new HttpLink({ uri: url, fetch: counting.fetch }), cache: createCache() });
  const list = (after) => client.query({ query: gql(listQuery), variables: { after }, fetchPolicy: 'network-only' });

  const first = (await list()).data.products;
  const records = Object.keys(client.cache.extract());
  check('the list is there', areRows(first.nodes), first);
  check('products and brands are records by their ids', first.nodes.every(({ id, brand }) => records.includes(`Product:${id}`) && records.includes(`Brand:${brand.id}`)), records);
  check('nothing else is', records.every((key) => /^(ROOT_QUERY|__META|Product:|Brand:)/.test(key)), records);

  await list(first.pageInfo.endCursor);
  const merged = client.readQuery({ query: gql(listQuery) }).products.nodes;
  check('a second page is appended to the first', merged.length === 6 && new Set(merged.map(({ id }) => id)).size === 6 && areRows(merged.slice(0, 3)), merged);

  const { id } = first.nodes[0];
  const again = await counting.during(() => client.query({ query: gql(nodeQuery), variables: { id } }));
  check('a node that a list brought is read without a call', again.sent === 0 && again.result.data.node.name === rows[0].name, again);

  const ids = first.nodes.map((node) => node.id);
  const detail = await counting.during(() => client.query({ query: gql(detailQuery), variables: { ids } }));
  check('a detail of the same products is one call', detail.sent === 1 && areDetails(detail.result.data.productsById), detail);
  const fragment = client.readFragment({ id: `Product:${id}`, fragment: gql(rowFragment), fragmentName: 'Known' });
  check('a fragment reads what both brought', fragment?.name === rows[0].name && fragment.supplier === rows[0].supplier, fragment);
}

function createCache() {
  return new InMemoryCache({
    possibleTypes: { Node: ['Product'] },
    typePolicies: {
      Query: {
        fields: {
          node: { read: (known, { args, toReference }) => known ?? toReference({ __typename: 'Product', id: args.id }) },
          products: {
            keyArgs: ['source', 'where', 'order'],
            merge: (known, page, { args }) => (args?.after ? { ...page, nodes: [...(known?.nodes ?? []), ...page.nodes] } : page),
          },
        },
      },
    },
  });
}
