// The same questions over products, reviews and stock through each gateway: the same answers, and the upstream calls that they cost.
import * as apollo from './gateways/apollo.mjs';
import * as hive from './gateways/hive.mjs';
import * as stitch from './gateways/stitch.mjs';
import { startSubgraphs } from './gateways/subgraphs.mjs';
import { ask } from './server.mjs';

const gateways = [apollo, hive.router, hive.standard, stitch];

export const name = gateways.map((gateway) => gateway.name).join(', ');

export async function run({ url, simulator, check }) {
  const { subgraphs, stop } = await startSubgraphs(url);
  const running = [{ stop }];
  try {
    for (const gateway of gateways) running.push({ ...gateway, ...(await gateway.start(subgraphs)) });
    const started = running.slice(1);
    for (const question of questions(await things(url))) await compare(started, question, simulator, check);
    for (const fault of faults) await breakUpstream(started, fault, { url, simulator, check });
  } finally {
    await Promise.all(running.map((program) => program.stop()));
  }
}

/** Things to ask for: products, a sku of each that has some, and two skus of one code. */
async function things(url) {
  const sku = 'sourceId product { id }';
  const { data } = await ask(url, `{ products(source: DECONETWORK, first: 250) { nodes { id skus { ${sku} } } } product(by: { id: "cGQxOTY1OA" }) { skus { code ${sku} counterparts { skus { ${sku} } } } } }`);
  const lineOf = ({ sourceId, product }) => ({ product: product.id, sku: sourceId });
  const [variant] = data.product.skus;
  const { nodes } = data.products;
  return {
    ids: nodes.map(({ id }) => id),
    skus: nodes.flatMap(({ skus }) => skus.slice(-1)).map(lineOf),
    both: [variant, variant.counterparts[0].skus[0]].map(lineOf),
  };
}

/** What is asked, and how many calls of each operation it may cost. */
const questions = ({ ids, skus, both }) => [
  {
    title: 'a page of 100 with reviews and stock',
    query: `{ products(source: DECONETWORK, first: 100) { totalCount nodes { id name reviews { id rating text } skus { code price { amount currency } stock { quantity warehouse } } } } }`,
    calls: { find: 1, get: 1 },
  },
  {
    title: 'a page of 100 with what others say of their brands',
    query: '{ products(source: DECONETWORK, first: 100) { nodes { name brand { name rating } } } }',
    calls: { find: 1 },
    exception: 'readsBrandsAgain',
  },
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
  {
    title: 'skus of 100 products, from a subgraph that names them exactly',
    query: 'query Ordered($lines: [OrderLine!]!) { orderedSkus(lines: $lines) { code price { amount } product { source name } stock { quantity } } }',
    variables: { lines: skus.slice(0, 100) },
    calls: { get: 1 },
    federated: true,
  },
  {
    title: 'a variant whose code Scantrust has too, from a subgraph that names both exactly',
    query: 'query Ordered($lines: [OrderLine!]!) { orderedSkus(lines: $lines) { code price { amount } product { source } } }',
    variables: { lines: both },
    calls: { get: 1, products: 1 },
    federated: true,
    expected: { orderedSkus: [{ code: 'C44A12', price: { amount: 5.5 }, product: { source: 'DECONETWORK' } }, { code: 'C44A12', price: null, product: { source: 'SCANTRUST' } }] },
  },
  {
    title: 'products from a subgraph that names them by source and sku',
    query: '{ labelled(source: SCANTRUST, skus: ["prod2", "tom-prefix-testing-pro", "prod2"]) { sku name reviews { rating } } }',
    calls: { products: 2 },
    federated: true,
  },
];

async function compare(all, { title, query, variables, calls, exception, federated, expected }, simulator, check) {
  const answers = [];
  const started = all.filter(({ stitches }) => !(federated && stitches));
  for (const { name, url, ...gateway } of started) {
    const further = gateway[exception] ?? {};
    const asked = await simulator.calls(() => ask(url, query, variables));
    answers.push(canonical(asked.result.data));
    check(`${name}: ${title} is answered`, !asked.result.errors && asked.result.data, asked.result.errors);
    check(`${name}: ${title} costs what it may`, canonical(counted(asked.calls)) === canonical(sum(calls, further)), { counted: counted(asked.calls), calls: asked.calls });
    check(`${name}: ${title} repeats no call`, new Set(asked.calls.map(canonical)).size === asked.calls.length, asked.calls);
    const again = await simulator.calls(() => ask(url, query, variables));
    check(`${name}: ${title} costs the same when it is asked again`, canonical(counted(again.calls)) === canonical(counted(asked.calls)), { counted: counted(again.calls), calls: again.calls });
    check(`${name}: ${title} asks for at most 100 ids at once`, asked.calls.every(({ parameters }) => (parameters.ids ?? '').split(',').length <= 100), asked.calls);
  }
  if (expected) check(`${title}: the answer is right`, answers[0] === canonical(expected), answers[0]);
  check(`${title}: all gateways answer the same`, answers.every((answer) => answer === answers[0]), Object.fromEntries(started.map(({ name }, index) => [name, answers[index]?.slice(0, 2000)])));
}

/** One upstream goes down; the other half of the answer has to arrive, with an error that has our code. */
const faults = [
  { upstream: 'deconetwork', missing: 'decoNetwork', arriving: 'scantrust' },
  { upstream: 'scantrust', missing: 'scantrust', arriving: 'decoNetwork' },
];

const bothHalves = `{
  scantrust: products(source: SCANTRUST, first: 2) { nodes { id name reviews { rating } } }
  decoNetwork: products(source: DECONETWORK, first: 2) { nodes { id name reviews { rating } } }
}`;

// Gateways of graphql-tools hand an error on only where a null stands: totalCount is null when a list of the page is missing.
const onePage = '{ products(first: 2) { totalCount nodes { source name reviews { rating } } } }';

async function breakUpstream(started, { upstream, missing, arriving }, { url, simulator, check }) {
  const whole = (await recovered(url)).data;
  await simulator.without(upstream, async () => {
    for (const gateway of started) {
      const { data, errors } = await ask(gateway.url, bothHalves);
      const half = data?.[arriving]?.nodes ?? [];
      check(`${gateway.name}: without ${upstream} the other half arrives`, half.length === 2 && half.every(({ id, reviews }, index) => id === whole[arriving].nodes[index].id && reviews), { data, errors });
      check(`${gateway.name}: without ${upstream} its half is null`, data?.[missing] === null, data);
      check(`${gateway.name}: without ${upstream} the error has our code`, errors?.length === 1 && errors[0].path?.[0] === missing && isOurs(errors[0], upstream), errors);

      const page = await ask(gateway.url, onePage);
      check(`${gateway.name}: without ${upstream} a page of both has the rows of the other`, page.data?.products?.nodes.length === 2 && page.data.products.nodes.every(({ source }) => source.toLowerCase() === arriving.toLowerCase()), page);
      check(`${gateway.name}: without ${upstream} a page of both says why it is not whole`, page.errors?.some((error) => isOurs(error, upstream)), page);
    }
  });
}

const isOurs = ({ extensions }, upstream) => extensions?.code === 'UPSTREAM_UNAVAILABLE' && extensions.upstream?.toLowerCase() === upstream;

/** Asks until both upstreams answer: what was broken before may not be trusted again at once. */
async function recovered(url) {
  const question = bothHalves.replaceAll('reviews { rating }', '');
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await ask(url, question);
    if (!answer.errors) return answer;
    if (Date.now() > deadline) throw new Error(`The server does not recover: ${JSON.stringify(answer.errors)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const sum = (counts, more) => Object.entries(more).reduce((all, [operation, count]) => ({ ...all, [operation]: (all[operation] ?? 0) + count }), counts);
const counted = (calls) => calls.reduce((counts, { operation }) => ({ ...counts, [operation]: (counts[operation] ?? 0) + 1 }), {});

/** JSON with the properties in order: gateways put them together in an order of their own. */
const canonical = (value) => JSON.stringify(value, (_, part) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
