// What the answer to a question has to be, found without any gateway: each subgraph is asked by itself, and what they say of one thing is put together by its
// key. It plans nothing and knows only the root fields and the keys that the questions use; graphql-js reads the text of a question, and does no more here.
import { parse, print } from 'graphql';
import { ask } from '../server.mjs';

/** The data of the answer to a question of ./questions.mjs. */
export async function joinedAnswer(subgraphs, { query, variables }) {
  const [{ variableDefinitions, selectionSet }] = parse(query).definitions;
  const head = variableDefinitions.length > 0 ? `query(${variableDefinitions.map(print)})` : '';
  const from = async (name, text, values) => {
    const { data, errors } = await ask(subgraphs.find((subgraph) => subgraph.name === name).url, text, values);
    if (errors) throw new Error(`${name} does not answer ${text}: ${JSON.stringify(errors)}`);
    return data;
  };
  const products = (ids) => readProducts(from, ids, query.includes('counterparts'));

  const answer = {};
  for (const field of selectionSet.selections) {
    const parameters = field.arguments.length > 0 ? `(${field.arguments.map(print)})` : '';
    const root = async (name, keys) => (await from(name, `${head} { root: ${field.name.value}${parameters} ${keys} }`, variables)).root;
    answer[responseName(field)] = project(await roots[field.name.value](root, products, from), field.selectionSet);
  }
  return answer;
}

/** The root fields: the subgraph that has one is asked for no more than the keys of what is there. */
const roots = {
  async products(root, products) {
    const page = await root('products', '{ totalCount totalPages pages { number isCurrent } pageInfo { hasNextPage endCursor } edges { cursor node { id } } }');
    const nodes = await products(page.edges.map(({ node }) => node.id));
    return { ...page, nodes, edges: page.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index] })) };
  },
  product: async (root, products) => (await products([(await root('products', '{ id }')).id]))[0],
  node: async (root, products) => (await products([(await root('products', '{ id }')).id]))[0],
  nodes: async (root, products) => products((await root('products', '{ id }')).map((node) => node?.id)),
  async latestReviews(root, products) {
    const reviews = await root('reviews', '{ rating text product { id } }');
    const reviewed = await products(reviews.map(({ product }) => product.id));
    return reviews.map((review, index) => ({ ...review, product: reviewed[index] }));
  },
  async stockedSkus(root, products, from) {
    const stocked = await root('reviews', '{ code stock { quantity warehouse } }');
    const { skusByCode } = await from('products', 'query($codes: [String!]!) { skusByCode(codes: $codes) { gtin price { amount currency } product { id } } }', { codes: stocked.map(({ code }) => code) });
    const found = await products(skusByCode.map((sku) => sku?.product.id));
    return stocked.map((sku, index) => ({ gtin: null, price: null, ...skusByCode[index], ...sku, product: found[index] }));
  },
  orderedSkus: async (root, products) => findSkus(await root('orders', '{ product { id } sourceId }'), products),
  async orderLines(root, products) {
    const page = await root('orders', '{ pageInfo { hasNextPage endCursor } nodes { product { id } sourceId } }');
    return { ...page, nodes: await findSkus(page.nodes, products) };
  },
  async labelled(root, products, from) {
    const labelled = await root('labels', '{ source sku }');
    const text = 'query($source: ProductSource!, $skus: [String!]!) { productsBySku(source: $source, skus: $skus) { id } }';
    const { productsBySku } = await from('products', text, { source: labelled[0].source, skus: labelled.map(({ sku }) => sku) });
    return products(productsBySku.map(({ id }) => id));
  },
};

/** Skus by their products and the source's own identifiers. */
async function findSkus(named, products) {
  const found = await products(named.map(({ product }) => product.id));
  return named.map((sku, index) => found[index].skus.find(({ sourceId }) => sourceId === sku.sourceId));
}

/** Products by their ids, null for what is none: with everything that both subgraphs know of them, of their skus and of their brands. */
async function readProducts(from, ids, withCounterparts) {
  const known = [...new Set(ids.filter(Boolean))];
  const { productsById } = await from('products', `query($ids: [ID!]!) { productsById(ids: $ids) {
    id source sku name supplier brand { id name } skus { code gtin sourceId price { amount currency } ${withCounterparts ? 'counterparts { id }' : ''} }
  } }`, { ids: known });
  const skus = productsById.flatMap((product) => product.skus);
  const brands = productsById.flatMap(({ brand }) => brand ?? []);
  const told = await from('reviews', `query($products: [ID!]!, $codes: [String!]!, $brands: [ID!]!) {
    reviewedProducts(ids: $products) { id reviews { id rating text } } stockedSkus(codes: $codes) { code stock { quantity warehouse } } ratedBrands(ids: $brands) { id rating }
  }`, { products: known, codes: skus.flatMap(({ code }) => code ?? []), brands: brands.map(({ id }) => id) });

  for (const product of productsById) product.reviews = told.reviewedProducts.find(({ id }) => id === product.id).reviews;
  for (const brand of brands) brand.rating = told.ratedBrands.find(({ id }) => id === brand.id).rating;
  const stock = new Map(told.stockedSkus.map((sku) => [sku.code, sku.stock]));
  for (const product of productsById) for (const sku of product.skus) Object.assign(sku, { product, stock: stock.get(sku.code) ?? null });
  for (const sku of withCounterparts ? skus : []) sku.counterparts = await readProducts(from, sku.counterparts.map(({ id }) => id), false);
  return ids.map((id) => productsById.find((product) => product.id === id) ?? null);
}

/** Of what is known, what the question selects. */
function project(value, selectionSet) {
  if (!selectionSet || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => project(item, selectionSet));
  return Object.assign({}, ...selectionSet.selections.map((selection) => {
    // All fragments of the questions are of the type that is there.
    if (selection.kind === 'InlineFragment') return project(value, selection.selectionSet);
    const known = value[selection.name.value];
    if (known === undefined) throw new Error(`Nothing is known of ${selection.name.value} here: teach it to the oracle.`);
    return { [responseName(selection)]: project(known, selection.selectionSet) };
  }));
}

const responseName = ({ alias, name }) => (alias ?? name).value;

/** JSON with the properties in order: gateways put them together in an order of their own. */
export const canonical = (value) => JSON.stringify(value, (_, part) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
