// Subgraphs that others might write, in another language: they only refer to what GraphProducts knows, each by another of its keys.
import { buildSchema } from 'graphql';
import { serve } from './serve.mjs';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])\n';

/** Orders, whose lines name a sku exactly: by its product and the source's own identifier. They come in pages too, whose PageInfo is Relay's and no more. */
const orders = {
  name: 'orders',
  sdl: `
    type Query { orderedSkus(lines: [OrderLine!]!): [Sku!]!  orderLines(first: Int!): OrderLineConnection! }
    input OrderLine { product: ID! sku: String! }
    type OrderLineConnection { nodes: [Sku!]! pageInfo: PageInfo! }
    type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    type Sku @key(fields: "product { id } sourceId", resolvable: false) { product: Product! sourceId: String }
    type Product @key(fields: "id", resolvable: false) { id: ID! }
  `,
  roots: {
    orderedSkus: ({ lines }) => lines.map(({ product, sku }) => ({ product: { id: product }, sourceId: sku })),
    orderLines: ({ first }) => ({
      nodes: Array(first).fill({ product: { id: 'cGQxOTY1OA' }, sourceId: '123423513' }),
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'line-1', endCursor: `line-${first}` },
    }),
  },
};

/** Labels, which are printed for products by source and sku. */
const labels = {
  name: 'labels',
  sdl: `
    type Query { labelled(source: ProductSource!, skus: [String!]!): [Product!]! }
    enum ProductSource { SCANTRUST DECONETWORK }
    type Product @key(fields: "source sku", resolvable: false) { source: ProductSource! sku: String }
  `,
  roots: { labelled: ({ source, skus }) => skus.map((sku) => ({ source, sku })) },
};

/** Serves them. Gateways that stitch have no use for them: see schema/gateways/stitching.graphql. */
export async function startStrangers() {
  const started = await Promise.all([orders, labels].map(start));
  return { subgraphs: started.map(({ subgraph }) => subgraph), stop: () => Promise.all(started.map(({ stop }) => stop())) };
}

async function start({ name, sdl, roots }) {
  const { url, stop } = await serve(buildSchema(sdl, { assumeValidSDL: true }), roots);
  return { subgraph: { name, url, sdl: link + sdl }, stop };
}
