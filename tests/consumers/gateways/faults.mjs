// An upstream goes down: what the other has must arrive through each gateway, what is missing is null, and an error tells why, with our code.
import { ask } from '../server.mjs';
import { canonical, joinedAnswer } from './oracle.mjs';
import { ofScantrust, ofDecoNetwork } from './questions.mjs';

const faults = [
  { upstream: 'deconetwork', missing: 'decoNetwork', arriving: 'scantrust' },
  { upstream: 'scantrust', missing: 'scantrust', arriving: 'decoNetwork' },
];

/** Breaks one upstream after the other under gateways that are running. */
export async function breakUpstreams(gateways, { subgraphs, url, simulator, check }) {
  for (const fault of faults) {
    await recovered(url);
    const questions = { lists: bothHalves, reviews, skus: skusOf(fault) };
    const whole = {};
    for (const [part, query] of Object.entries(questions)) whole[part] = await joinedAnswer(subgraphs, { query });
    await simulator.without(fault.upstream, async () => {
      for (const gateway of gateways) {
        const checked = (title, ...result) => check(`${gateway.name}: without ${fault.upstream} ${title}`, ...result);
        await askLists(gateway.url, fault, whole, checked);
        await askReviews(gateway.url, fault, whole, checked);
        await askSkus(gateway.url, fault, whole, checked);
      }
    });
  }
  await recovered(url);
}

const bothHalves = `{
  scantrust: products(source: SCANTRUST, first: 2) { nodes { id name reviews { rating } } }
  decoNetwork: products(source: DECONETWORK, first: 2) { nodes { id name reviews { rating } } }
}`;

// Gateways of graphql-tools hand an error on only where a null stands: totalCount is null when a list of the page is missing.
const onePage = '{ products(first: 2) { totalCount nodes { id name reviews { rating } } } }';

async function askLists(url, { upstream, missing, arriving }, { lists }, check) {
  const { data, errors } = await ask(url, bothHalves);
  check('the other half arrives', same(data?.[arriving], lists[arriving]), { data, errors });
  check('its half is null', data?.[missing] === null, data);
  check('the error has our code', errors?.length === 1 && errors[0].path?.[0] === missing && isOurs(errors[0], upstream), errors);

  const page = await ask(url, onePage);
  check('a page of both has the rows of the other', same(page.data?.products, { totalCount: null, ...lists[arriving] }), page);
  check('a page of both says why it is not whole', page.errors?.some((error) => isOurs(error, upstream)) === true, page);
}

const reviews = `{ latestReviews(of: ["${ofDecoNetwork}", "${ofScantrust}"]) { rating product { id name reviews { rating } } } }`;

/** Products that a gateway has from the subgraph of reviews, for which it comes to us. */
async function askReviews(url, { upstream }, whole, check) {
  const { data, errors } = await ask(url, reviews);
  const [lost, found] = upstream === 'deconetwork' ? [0, 1] : [1, 0];
  const review = whole.reviews.latestReviews[lost];
  check('a reviewed product of the other arrives', same(data?.latestReviews[found], whole.reviews.latestReviews[found]), { data, errors });
  check('of its reviewed product, what others know arrives', same(data?.latestReviews[lost], { ...review, product: { ...review.product, name: null } }), { data, errors });
  check('the errors of a reviewed product have our code', areOurs(errors, upstream), errors);
}

/** The same of skus by their codes: one that Scantrust has, and one that DecoNetwork alone has. */
function skusOf({ upstream }) {
  const [lost, found] = upstream === 'deconetwork' ? ['2000B', 'C44A12'] : ['C44A12', '2000B'];
  return `{
    found: stockedSkus(codes: ["${found}"]) { code stock { quantity } product { source name } }
    lost: stockedSkus(codes: ["${lost}"]) { code stock { quantity } gtin }
    withProduct: stockedSkus(codes: ["${lost}"]) { code product { source } }
  }`;
}

async function askSkus(url, fault, { skus }, check) {
  const { data, errors } = await ask(url, skusOf(fault));
  check('a sku of the other arrives', same(data?.found, skus.found), { data, errors });
  check('of its sku, what others know arrives', same(data?.lost, skus.lost), { data, errors });
  check('its sku is null where it has to have a product', same(data?.withProduct, [null]) && skus.withProduct[0].product.source.toLowerCase() === fault.upstream, { data, errors });
  check('the errors of its sku have our code', areOurs(errors, fault.upstream), errors);
}

const same = (answer, right) => canonical(answer) === canonical(right);
const isOurs = ({ extensions }, upstream) => extensions?.code === 'UPSTREAM_UNAVAILABLE' && extensions.upstream?.toLowerCase() === upstream;
const areOurs = (errors, upstream) => errors?.length > 0 && errors.every((error) => isOurs(error, upstream));

/** Asks until both upstreams answer: what was broken before may not be trusted again at once. */
async function recovered(url) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const { errors } = await ask(url, '{ scantrust: products(source: SCANTRUST, first: 1) { totalCount } decoNetwork: products(source: DECONETWORK, first: 1) { totalCount } }');
    if (!errors) return;
    if (Date.now() > deadline) throw new Error(`The server does not recover: ${JSON.stringify(errors)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
