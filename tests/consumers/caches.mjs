// What both clients with normalised caches are asked to do: see apollo-client.mjs and urql.mjs.
import { isDeepStrictEqual } from 'node:util';

/** What the three rows of the list and their details say, in short. */
export const rows = [
  { id: 'cGQxOTY1OA', name: 'Ultra Cotton 100% Cotton T Shirt', brand: 'Gildan', supplier: 'Sanmar' },
  { id: 'cGQ0NTY0NTY', name: 'Heavy Ultra Cotton 100% Cotton T Shirt', brand: 'Gildan', supplier: 'Sanmar' },
  { id: 'cGQ0NTY1MDE', name: 'Recycled Tote Bag', brand: 'Kestrel Sport', supplier: 'Mercer & Holt' },
];

/** Whether nodes of the list are the rows from the first one on. */
export const areRows = (nodes) => isDeepStrictEqual(nodes.map(({ id, name, brand }) => ({ id, name, brand: brand.name })), rows.map(({ id, name, brand }) => ({ id, name, brand })));

/** Whether products are the details of the rows. */
export const areDetails = (products) => isDeepStrictEqual(products.map(({ id, supplier }) => ({ id, supplier })), rows.map(({ id, supplier }) => ({ id, supplier })));

/** A fetch that counts, so that a cache hit is told from a call. */
export function countingFetch() {
  let calls = 0;
  return {
    fetch: (...request) => {
      calls++;
      return fetch(...request);
    },
    /** How many requests `act` sent, and what it answered. */
    async during(act) {
      const before = calls;
      return { result: await act(), sent: calls - before };
    },
  };
}

export const listQuery = /* GraphQL */ `
  query List($after: String) {
    products(source: DECONETWORK, first: 3, after: $after) {
      nodes { ...Row }
      pageInfo { hasNextPage endCursor }
    }
  }
  fragment Row on Product { id name brand { id name } }
`;

export const nodeQuery = /* GraphQL */ `
  query Node($id: ID!) {
    node(id: $id) { id ... on Product { name brand { id name } } }
  }
`;

export const detailQuery = /* GraphQL */ `
  query Detail($ids: [ID!]!) {
    productsById(ids: $ids) { id supplier skus { code price { amount currency } size { name } } }
  }
`;

export const rowFragment = /* GraphQL */ `
  fragment Known on Product { id name supplier brand { id name } }
`;
