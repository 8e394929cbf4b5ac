// What each gateway is asked over products, reviews and stock, and how many calls of each operation that may cost.
import { ask } from '../server.mjs';

/** A product of DecoNetwork, and one of Scantrust. */
export const ofDecoNetwork = 'cGQxOTY1OA';
export const ofScantrust = 'cHNwcm9kMg';

/** Things to ask for: products, a sku of each that has some, two skus of one code, and the place where Scantrust's list ends and DecoNetwork's begins. */
export async function findThings(url) {
  const sku = 'sourceId product { id }';
  const { data } = await ask(url, `{
    products(source: DECONETWORK, first: 250) { nodes { id skus { ${sku} } } }
    product(by: { id: "${ofDecoNetwork}" }) { skus { code ${sku} counterparts { skus { ${sku} } } } }
    scantrust: products(source: SCANTRUST, first: 0) { totalCount }
    both: products(first: 200) { pageInfo { pages(around: 10) { number cursor } } }
  }`);
  const lineOf = ({ sourceId, product }) => ({ product: product.id, sku: sourceId });
  const [variant] = data.product.skus;
  const { nodes } = data.products;
  const pageOfBoth = 1 + Math.floor(data.scantrust.totalCount / 200);
  return {
    ids: nodes.map(({ id }) => id),
    lines: nodes.flatMap(({ skus }) => skus.slice(-1)).map(lineOf),
    both: [variant, variant.counterparts[0].skus[0]].map(lineOf),
    seam: data.both.pageInfo.pages.find(({ number }) => number === pageOfBoth).cursor,
  };
}

/**
 * The questions. `calls`: what each may cost; `again`: what it costs more through a gateway that `readsBrandsAgain`. `federated`: not for gateways that stitch.
 * `expected`: the answer, or what holds for it.
 */
export const questionsOf = (things) => [...pages(things), ...brands, ...lookups, ...entities(things), ...strangers(things)];

const everything = 'id name reviews { id rating text } skus { code price { amount currency } stock { quantity warehouse } }';

const pages = ({ seam }) => [
  {
    title: 'a page of 100 with reviews and stock',
    query: `{ products(source: DECONETWORK, first: 100) { totalCount nodes { ${everything} } } }`,
    calls: { find: 1, get: 1 },
  },
  {
    title: "a page of 100 of Scantrust's with reviews and stock",
    query: `{ products(source: SCANTRUST, first: 100) { totalCount nodes { ${everything} } } }`,
    calls: { products: 1 },
  },
  {
    title: 'a page of the list of both, with the rows of one and the count of both',
    query: `{ products(first: 30) { totalCount pageInfo { hasNextPage endCursor } nodes { ${everything} } } }`,
    calls: { products: 1, find: 1 },
  },
  {
    title: 'a page with rows of both and their cursors',
    query: `query Page($after: String) { products(first: 100, after: $after) { pageInfo { endCursor } edges { cursor node { source ${everything} } } } }`,
    variables: { after: seam },
    calls: { products: 1, find: 1, get: 1 },
    expected: ({ products }) => products.edges.length === 100 && new Set(products.edges.map(({ node }) => node.source)).size === 2,
  },
  {
    title: 'reviews alone, of products that nothing else is asked of',
    query: '{ products(source: DECONETWORK, first: 30) { nodes { reviews { rating } } } }',
    calls: { find: 1 },
  },
  {
    title: 'one page twice by aliases, with aliases inside',
    query: `{
      a: products(source: DECONETWORK, first: 5) { nodes { n: name r: reviews { s: rating } k: skus { c: code q: stock { quantity } } } }
      b: products(source: DECONETWORK, first: 5) { nodes { n: sku r: reviews { s: text } k: skus { c: gtin q: stock { warehouse } } } }
    }`,
    calls: { find: 1, get: 1 },
  },
  {
    title: "DecoNetwork's products with Scantrust's of the same 17 codes",
    query: '{ products(source: DECONETWORK, first: 3) { nodes { name skus { code stock { quantity } counterparts { id name reviews { rating } } } } } }',
    calls: { find: 1, get: 1, products: 17 },
  },
  {
    title: "Scantrust's products with DecoNetwork's of the same 3 codes",
    query: '{ products(source: SCANTRUST, first: 3) { nodes { name skus { code stock { quantity } counterparts { id name reviews { rating } } } } } }',
    calls: { products: 1, find: 3 },
  },
];

const brands = [
  {
    title: 'a page of 100 with what others say of their brands',
    query: '{ products(source: DECONETWORK, first: 100) { nodes { name brand { name rating } } } }',
    calls: { find: 1 },
    again: { get: 1 },
  },
  {
    title: "a page of 10 of Scantrust's with what others say of their brands",
    query: '{ products(source: SCANTRUST, first: 10) { nodes { name brand { name rating } } } }',
    calls: { products: 1 },
    again: { products: 10 },
  },
];

const lookups = [
  {
    title: 'a node',
    query: `{ node(id: "${ofDecoNetwork}") { id ... on Product { ${everything} } } }`,
    calls: { get: 1 },
  },
  {
    title: 'nodes of both, one of them unknown',
    query: `{ nodes(ids: ["${ofDecoNetwork}", "no-such-id", "${ofScantrust}"]) { id ... on Product { ${everything} } } }`,
    calls: { get: 1, products: 1 },
    expected: ({ nodes }) => nodes[0].id === ofDecoNetwork && nodes[1] === null && nodes[2].id === ofScantrust,
  },
  {
    title: 'a product by its id',
    query: `query One($by: ProductBy!) { product(by: $by) { ${everything} } }`,
    variables: { by: { id: ofDecoNetwork } },
    calls: { get: 1 },
  },
  {
    title: 'two products by their skus, by aliases',
    query: `{
      ofScantrust: product(by: { sku: { source: SCANTRUST, sku: "prod2" } }) { ${everything} }
      ofDecoNetwork: product(by: { sku: { source: DECONETWORK, sku: "2000" } }) { ${everything} }
    }`,
    calls: { products: 1, find: 1, get: 1 },
    expected: (data) => data.ofScantrust.id === ofScantrust && data.ofDecoNetwork.id === ofDecoNetwork,
  },
];

const entities = ({ ids }) => [
  {
    title: 'an entity fetch of 100 products',
    query: 'query Reviews($ids: [ID!]!) { latestReviews(of: $ids) { rating product { id name reviews { rating } skus { code stock { quantity } } } } }',
    variables: { ids: ids.slice(0, 100) },
    calls: { get: 1 },
  },
  {
    title: 'an entity fetch of 250 products, many of them twice',
    query: 'query Reviews($ids: [ID!]!) { latestReviews(of: $ids) { text product { name supplier skus { code } } } }',
    variables: { ids: [...ids, ...ids.slice(0, 60)] },
    calls: { get: 3 },
  },
  {
    title: 'skus by their codes, from the subgraph of stock',
    query: '{ stockedSkus(codes: ["C44A12", "2000", "2000"]) { code stock { quantity } price { amount } product { source name reviews { text } } } }',
    calls: { products: 2 },
  },
  {
    title: 'a sku that only the subgraph of stock knows',
    query: '{ stockedSkus(codes: ["C44A12", "no-such-code"]) { code stock { quantity } gtin price { amount } } }',
    calls: { products: 3, find: 1 },
  },
];

const strangers = ({ lines, both }) => [
  {
    title: 'skus of 100 products, from a subgraph that names them exactly',
    query: 'query Ordered($lines: [OrderLine!]!) { orderedSkus(lines: $lines) { code price { amount } product { source name } stock { quantity } } }',
    variables: { lines: lines.slice(0, 100) },
    calls: { get: 1 },
    federated: true,
  },
  {
    title: 'a variant whose code Scantrust has too, from a subgraph that names both exactly',
    query: 'query Ordered($lines: [OrderLine!]!) { orderedSkus(lines: $lines) { code price { amount } product { source } } }',
    variables: { lines: both },
    calls: { get: 1, products: 1 },
    federated: true,
    expected: ({ orderedSkus: [variant, own] }) =>
      variant.code === 'C44A12' && variant.price.amount === 5.5 && variant.product.source === 'DECONETWORK' && own.code === 'C44A12' && own.price === null && own.product.source === 'SCANTRUST',
  },
  {
    title: 'products from a subgraph that names them by source and sku',
    query: '{ labelled(source: SCANTRUST, skus: ["prod2", "tom-prefix-testing-pro", "prod2"]) { sku name reviews { rating } } }',
    calls: { products: 2 },
    federated: true,
  },
];
