// An upstream goes down: what the other has must arrive through each gateway, what is missing is null, and an error tells why, with our code.
import { ask } from '../server.mjs';
import { ofScantrust, ofDecoNetwork } from './questions.mjs';

const faults = [
  { upstream: 'deconetwork', missing: 'decoNetwork', arriving: 'scantrust' },
  { upstream: 'scantrust', missing: 'scantrust', arriving: 'decoNetwork' },
];

/** Breaks one upstream after the other under gateways that are running. */
export async function breakUpstreams(gateways, { url, simulator, check }) {
  for (const fault of faults) {
    const whole = (await recovered(url)).data;
    await simulator.without(fault.upstream, async () => {
      for (const gateway of gateways) {
        const checked = (title, ...result) => check(`${gateway.name}: without ${fault.upstream} ${title}`, ...result);
        await askLists(gateway.url, fault, whole, checked);
        await askReviews(gateway.url, fault, checked);
        await askSkus(gateway.url, fault, checked);
      }
    });
  }
}

const bothHalves = `{
  scantrust: products(source: SCANTRUST, first: 2) { nodes { id name reviews { rating } } }
  decoNetwork: products(source: DECONETWORK, first: 2) { nodes { id name reviews { rating } } }
}`;

// Gateways of graphql-tools hand an error on only where a null stands: totalCount is null when a list of the page is missing.
const onePage = '{ products(first: 2) { totalCount nodes { source name reviews { rating } } } }';

async function askLists(url, { upstream, missing, arriving }, whole, check) {
  const { data, errors } = await ask(url, bothHalves);
  const half = data?.[arriving]?.nodes ?? [];
  check('the other half arrives', half.length === 2 && half.every(({ id, reviews }, index) => id === whole[arriving].nodes[index].id && reviews), { data, errors });
  check('its half is null', data?.[missing] === null, data);
  check('the error has our code', errors?.length === 1 && errors[0].path?.[0] === missing && isOurs(errors[0], upstream), errors);

  const page = await ask(url, onePage);
  check('a page of both has the rows of the other', page.data?.products?.nodes.length === 2 && page.data.products.nodes.every(({ source }) => source.toLowerCase() === arriving.toLowerCase()), page);
  check('a page of both says why it is not whole', page.errors?.some((error) => isOurs(error, upstream)), page);
}

/** Products that a gateway has from the subgraph of reviews, for which it comes to us. */
async function askReviews(url, { upstream }, check) {
  const reviews = await ask(url, `{ latestReviews(of: ["${ofDecoNetwork}", "${ofScantrust}"]) { rating product { id name reviews { rating } } } }`);
  const [ofShirt, ofCup] = reviews.data?.latestReviews ?? [];
  const [lost, found] = upstream === 'deconetwork' ? [ofShirt, ofCup] : [ofCup, ofShirt];
  check('a reviewed product of the other arrives', found?.product.name && found.product.reviews && found.rating, reviews);
  check('of its reviewed product, what others know arrives', lost?.product.name === null && lost.product.id && lost.product.reviews && lost.rating, reviews);
  check('the errors of a reviewed product have our code', areOurs(reviews.errors, upstream), reviews);
}

/** The same of skus by their codes: one that Scantrust has, and one that DecoNetwork alone has. */
async function askSkus(url, { upstream, arriving }, check) {
  const [lost, found] = upstream === 'deconetwork' ? ['2000B', 'C44A12'] : ['C44A12', '2000B'];
  const { data, errors } = await ask(url, `{
    found: stockedSkus(codes: ["${found}"]) { code stock { quantity } product { source name } }
    lost: stockedSkus(codes: ["${lost}"]) { code stock { quantity } gtin }
    withProduct: stockedSkus(codes: ["${lost}"]) { code product { source } }
  }`);
  check('a sku of the other arrives', data?.found[0]?.stock && data.found[0].product.source.toLowerCase() === arriving.toLowerCase(), { data, errors });
  check('of its sku, what others know arrives', data?.lost[0]?.code === lost && data.lost[0].stock && data.lost[0].gtin === null, { data, errors });
  check('its sku is null where it has to have a product', data?.withProduct[0] === null, { data, errors });
  check('the errors of its sku have our code', areOurs(errors, upstream), errors);
}

const isOurs = ({ extensions }, upstream) => extensions?.code === 'UPSTREAM_UNAVAILABLE' && extensions.upstream?.toLowerCase() === upstream;
const areOurs = (errors, upstream) => errors?.length > 0 && errors.every((error) => isOurs(error, upstream));

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
