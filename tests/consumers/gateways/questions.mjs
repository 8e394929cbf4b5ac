// What each gateway is asked over products, reviews and stock, and how many calls of each operation that may cost.
import { ask } from '../server.mjs';

/** A product of DecoNetwork, and one of Scantrust. */
export const ofDecoNetwork = 'cGQxOTY1OA';
export const ofScantrust = 'cHNwcm9kMg';

/** Those, as the example rows of both APIs and the inventions of the subgraph of reviews have them. Each is the first of its catalogue that others know something of. */
const shirt = {
  id: ofDecoNetwork,
  name: 'Ultra Cotton 100% Cotton T Shirt',
  reviews: [
    { rating: 3, text: 'The colour is not the one on the picture.' },
    { rating: 5, text: 'Came late, but as ordered.' },
    { rating: 2, text: 'The colour is not the one on the picture.' },
  ],
  skus: [{ code: 'C44A12', price: { amount: 5.5, currency: 'USD' }, stock: { quantity: 41, warehouse: 'North' } }],
};
const cup = {
  id: ofScantrust,
  name: 'Product #2',
  reviews: [{ rating: 1, text: 'Fits well.' }, { rating: 5, text: 'Fits well.' }, { rating: 3, text: 'Would buy it again.' }],
  skus: [{ code: 'prod2', price: null, stock: { quantity: 231, warehouse: 'North' } }],
};
const [inDecoNetwork, inScantrust] = [5002, 1802];

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
 * The questions. `calls`: what each may cost, as the calls of each operation and the ids that they have in all; `again`: what it costs more through a gateway that
 * `readsBrandsAgain`. `federated`: not for gateways that stitch. `expected`: what is essential in the answer; all of it is found by ./oracle.mjs.
 */
export const questionsOf = (things) => [...pages(things), ...brands, ...lookups, ...entities(things), ...strangers(things)];

const everything = 'id name reviews { id rating text } skus { code price { amount currency } stock { quantity warehouse } }';

const pages = ({ seam }) => [
  {
    title: 'a page of 100 with reviews and stock',
    query: `{ products(source: DECONETWORK, first: 100) { totalCount nodes { ${everything} } } }`,
    calls: { find: 1, get: 1, ids: 100 },
    expected: { products: { totalCount: inDecoNetwork, nodes: { length: 100, 0: shirt } } },
  },
  {
    title: "a page of 100 of Scantrust's with reviews and stock",
    query: `{ products(source: SCANTRUST, first: 100) { totalCount nodes { ${everything} } } }`,
    calls: { products: 1 },
    expected: { products: { totalCount: inScantrust, nodes: { length: 100, 1: cup } } },
  },
  {
    title: 'a page of the list of both, with the rows of one and the count of both',
    query: `{ products(first: 30) { totalCount pageInfo { hasNextPage endCursor } nodes { ${everything} } } }`,
    calls: { products: 1, find: 1 },
    expected: { products: { totalCount: inScantrust + inDecoNetwork, pageInfo: { hasNextPage: true }, nodes: { length: 30, 1: cup } } },
  },
  {
    title: 'a page with rows of both and their cursors',
    query: `query Page($after: String) { products(first: 100, after: $after) { pageInfo { endCursor } edges { cursor node { source ${everything} } } } }`,
    variables: { after: seam },
    calls: { products: 1, find: 1, get: 1, ids: 98 },
    expected: { products: { edges: { length: 100, 1: { node: { source: 'SCANTRUST' } }, 2: { node: { source: 'DECONETWORK', ...shirt } } } } },
  },
  {
    title: 'pages by number',
    query: '{ products(source: DECONETWORK, first: 50) { totalPages pages { number isCurrent } pageInfo { hasNextPage } } }',
    calls: { find: 1 },
    expected: { products: { totalPages: 101, pages: { length: 4, 0: { number: 1, isCurrent: true }, 3: { number: 101, isCurrent: false } }, pageInfo: { hasNextPage: true } } },
  },
  {
    title: 'reviews alone, of products that nothing else is asked of',
    query: '{ products(source: DECONETWORK, first: 30) { nodes { reviews { rating } } } }',
    calls: { find: 1 },
    expected: { products: { nodes: { length: 30, 0: { reviews: [{ rating: 3 }, { rating: 5 }, { rating: 2 }] } } } },
  },
  {
    title: 'one page twice by aliases, with aliases inside',
    query: `{
      a: products(source: DECONETWORK, first: 5) { nodes { n: name r: reviews { s: rating } k: skus { c: code q: stock { quantity } } } }
      b: products(source: DECONETWORK, first: 5) { nodes { n: sku r: reviews { s: text } k: skus { c: gtin q: stock { warehouse } } } }
    }`,
    calls: { find: 1, get: 1, ids: 5 },
    expected: {
      a: { nodes: { length: 5, 0: { n: shirt.name, r: [{ s: 3 }, { s: 5 }, { s: 2 }], k: [{ c: 'C44A12', q: { quantity: 41 } }] } } },
      b: { nodes: { length: 5, 0: { n: '2000', r: shirt.reviews.map(({ text }) => ({ s: text })), k: [{ c: '0034534550345', q: { warehouse: 'North' } }] } } },
    },
  },
  {
    title: "DecoNetwork's products with Scantrust's of the same 17 codes",
    query: '{ products(source: DECONETWORK, first: 3) { nodes { name skus { code stock { quantity } counterparts { id name reviews { rating } } } } } }',
    calls: { find: 1, get: 1, products: 17, ids: 3 },
    expected: { products: { nodes: { length: 3, 0: { name: shirt.name, skus: [{ code: 'C44A12', counterparts: [{ id: 'cHNDNDRBMTI', reviews: [{ rating: 4 }, { rating: 2 }, { rating: 3 }] }] }] } } } },
  },
  {
    title: "Scantrust's products with DecoNetwork's of the same 3 codes",
    query: '{ products(source: SCANTRUST, first: 3) { nodes { name skus { code stock { quantity } counterparts { id name reviews { rating } } } } } }',
    calls: { products: 1, find: 3 },
    expected: { products: { nodes: { length: 3, 2: { skus: [{ code: '2000', stock: { quantity: 290 }, counterparts: [{ id: shirt.id, name: shirt.name, reviews: [{ rating: 3 }, { rating: 5 }, { rating: 2 }] }] }] } } } },
  },
];

const brands = [
  {
    title: 'a page of 100 with what others say of their brands',
    query: '{ products(source: DECONETWORK, first: 100) { nodes { name brand { name rating } } } }',
    calls: { find: 1 },
    again: { get: 1, ids: 100 },
    expected: { products: { nodes: { length: 100, 0: { name: shirt.name, brand: { name: 'Gildan', rating: 3 } }, 6: { brand: null } } } },
  },
  {
    title: "a page of 10 of Scantrust's with what others say of their brands",
    query: '{ products(source: SCANTRUST, first: 10) { nodes { name brand { name rating } } } }',
    calls: { products: 1 },
    again: { products: 10 },
    expected: { products: { nodes: { length: 10, 1: { name: cup.name, brand: { name: '100 Brand', rating: 2 } } } } },
  },
];

const lookups = [
  {
    title: 'a node',
    query: `{ node(id: "${ofDecoNetwork}") { id ... on Product { ${everything} } } }`,
    calls: { get: 1, ids: 1 },
    expected: { node: shirt },
  },
  {
    title: 'nodes of both, one of them unknown',
    query: `{ nodes(ids: ["${ofDecoNetwork}", "no-such-id", "${ofScantrust}"]) { id ... on Product { ${everything} } } }`,
    calls: { get: 1, products: 1, ids: 1 },
    expected: { nodes: [shirt, null, cup] },
  },
  {
    title: 'a product by its id',
    query: `query One($by: ProductBy!) { product(by: $by) { ${everything} } }`,
    variables: { by: { id: ofDecoNetwork } },
    calls: { get: 1, ids: 1 },
    expected: { product: shirt },
  },
  {
    title: 'two products by their skus, by aliases',
    query: `{
      ofScantrust: product(by: { sku: { source: SCANTRUST, sku: "prod2" } }) { ${everything} }
      ofDecoNetwork: product(by: { sku: { source: DECONETWORK, sku: "2000" } }) { ${everything} }
    }`,
    calls: { products: 1, find: 1, get: 1, ids: 1 },
    expected: { ofScantrust: cup, ofDecoNetwork: shirt },
  },
];

/** The newest review of the shirt. */
const reviewedShirt = { text: shirt.reviews[0].text, product: { name: shirt.name, supplier: 'Sanmar', skus: [{ code: 'C44A12' }] } };
const labelledCup = { sku: 'prod2', name: cup.name, reviews: [{ rating: 1 }, { rating: 5 }, { rating: 3 }] };

const entities = ({ ids }) => [
  {
    title: 'an entity fetch of 100 products',
    query: 'query Reviews($ids: [ID!]!) { latestReviews(of: $ids) { rating product { id name reviews { rating } skus { code stock { quantity } } } } }',
    variables: { ids: ids.slice(0, 100) },
    calls: { get: 1, ids: 100 },
    expected: { latestReviews: { length: 100, 0: { rating: 3, product: { id: shirt.id, name: shirt.name, skus: [{ code: 'C44A12', stock: { quantity: 41 } }] } } } },
  },
  {
    title: 'an entity fetch of 250 products, many of them twice',
    query: 'query Reviews($ids: [ID!]!) { latestReviews(of: $ids) { text product { name supplier skus { code } } } }',
    variables: { ids: [...ids, ...ids.slice(0, 60)] },
    calls: { get: 3, ids: 250 },
    expected: { latestReviews: { length: 310, 0: reviewedShirt, 250: reviewedShirt } },
  },
  {
    title: 'skus by their codes, from the subgraph of stock',
    query: '{ stockedSkus(codes: ["C44A12", "2000", "2000"]) { code stock { quantity } price { amount } product { source name reviews { text } } } }',
    calls: { products: 2 },
    expected: {
      stockedSkus: [
        { code: 'C44A12', stock: { quantity: 41 }, price: null, product: { source: 'SCANTRUST', reviews: { length: 3, 0: { text: 'Would buy it again.' } } } },
        { code: '2000', stock: { quantity: 290 }, product: { source: 'SCANTRUST', name: shirt.name } },
        { code: '2000', stock: { quantity: 290 }, product: { source: 'SCANTRUST', name: shirt.name } },
      ],
    },
  },
  {
    title: 'a sku that only the subgraph of stock knows',
    query: '{ stockedSkus(codes: ["C44A12", "no-such-code"]) { code stock { quantity } gtin price { amount } } }',
    calls: { products: 3, find: 1 },
    expected: { stockedSkus: [{ code: 'C44A12', stock: { quantity: 41 } }, { code: 'no-such-code', stock: { quantity: 39 }, gtin: null, price: null }] },
  },
];

const strangers = ({ lines, both }) => [
  {
    title: 'a page of another subgraph, whose PageInfo is shared with ours',
    query: '{ orderLines(first: 2) { pageInfo { hasNextPage endCursor } nodes { code product { name } } } products(source: SCANTRUST, first: 20) { totalPages pageInfo { hasNextPage } } }',
    calls: { get: 1, products: 1, ids: 1 },
    federated: true,
    expected: {
      orderLines: { pageInfo: { hasNextPage: true, endCursor: 'line-2' }, nodes: [{ code: 'C44A12', product: { name: shirt.name } }, { code: 'C44A12' }] },
      products: { totalPages: 91 },
    },
  },
  {
    title: 'skus of 100 products, from a subgraph that names them exactly',
    query: 'query Ordered($lines: [OrderLine!]!) { orderedSkus(lines: $lines) { code price { amount } product { source name } stock { quantity } } }',
    variables: { lines: lines.slice(0, 100) },
    calls: { get: 1, ids: 100 },
    federated: true,
    expected: { orderedSkus: { length: 100, 0: { code: 'C44A12', price: { amount: 5.5 }, product: { source: 'DECONETWORK', name: shirt.name }, stock: { quantity: 41 } } } },
  },
  {
    title: 'a variant whose code Scantrust has too, from a subgraph that names both exactly',
    query: 'query Ordered($lines: [OrderLine!]!) { orderedSkus(lines: $lines) { code price { amount } product { source } } }',
    variables: { lines: both },
    calls: { get: 1, products: 1, ids: 1 },
    federated: true,
    expected: { orderedSkus: [{ code: 'C44A12', price: { amount: 5.5 }, product: { source: 'DECONETWORK' } }, { code: 'C44A12', price: null, product: { source: 'SCANTRUST' } }] },
  },
  {
    title: 'products from a subgraph that names them by source and sku',
    query: '{ labelled(source: SCANTRUST, skus: ["prod2", "tom-prefix-testing-pro", "prod2"]) { sku name reviews { rating } } }',
    calls: { products: 2 },
    federated: true,
    expected: { labelled: [labelledCup, { sku: 'tom-prefix-testing-pro', reviews: [] }, labelledCup] },
  },
];
