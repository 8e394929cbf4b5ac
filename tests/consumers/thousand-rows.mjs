// What the clients' own paging helpers are tried with: a server whose catalogues have 400 and 600 rows, walked 40 rows at a time.
import { ask, startServer } from './server.mjs';

export const pageRows = 40;

/** A walk that does not end by itself is ended, so that it fails instead of hanging. */
export const mostPages = 100;

/** The operation of the walks; each client adds what it needs by itself. */
export const productsPage = `
  query Products($first: Int!, $after: String) {
    products(first: $first, after: $after) {
      edges { cursor node { id sku } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

/** Starts the server, lets a client walk it, and checks that it met each row once and in order. `walk(url)` answers the ids of all rows. */
export async function checkWalk(check, walk) {
  // The simulator's own two examples come on top of what is generated.
  const server = await startServer({ Simulator__ScantrustRows: '398', Simulator__ArchivedShare: '0', Simulator__DecoNetworkRows: '598' });
  try {
    const expected = await allRows(server.url);
    const met = await walk(server.url);
    check('there are 1,000 rows to walk', expected.length === 1000, expected.length);
    check('the walk meets every row', expected.every((id) => met.includes(id)), { missing: expected.filter((id) => !met.includes(id)) });
    check('the walk meets no row twice', new Set(met).size === met.length, { met: met.length, distinct: new Set(met).size });
    check('the walk meets the rows in order', JSON.stringify(met) === JSON.stringify(expected), { first: met.findIndex((id, at) => id !== expected[at]) });
  } finally {
    await server.stop();
  }
}

/** The rows of both sources, each asked by itself and in pages of other sizes, so that a walk is not compared with itself. */
async function allRows(url) {
  const ids = [];
  let pages = 0;
  for (const source of ['SCANTRUST', 'DECONETWORK']) {
    let after = null;
    do {
      const { data } = await ask(url, `query($after: String) { products(first: 500, after: $after, source: ${source}) { nodes { id } pageInfo { hasNextPage endCursor } } }`, { after });
      ids.push(...data.products.nodes.map((node) => node.id));
      after = data.products.pageInfo.hasNextPage ? data.products.pageInfo.endCursor : null;
    } while (after && ++pages < mostPages);
  }
  return ids;
}
