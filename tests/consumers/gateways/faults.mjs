// An upstream goes down: what the other has must arrive through each gateway, what is missing is null, and an error tells why, with our code.
import { ask } from '../server.mjs';

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
