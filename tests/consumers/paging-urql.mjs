// urql's own helper for connections: relayPagination of the normalized cache merges all pages that were asked for into one list.
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { checkWalk, mostPages, pageRows, productsPage } from './thousand-rows.mjs';
import { versionOf } from './versions.mjs';

export const name = `relayPagination of @urql/exchange-graphcache ${versionOf('@urql/exchange-graphcache')} with @urql/core ${versionOf('@urql/core')}`;

export async function run({ check }) {
  await checkWalk(check, async (url) => {
    const client = new Client({
      url,
      preferGetMethod: false,
      exchanges: [cacheExchange({ resolvers: { Query: { products: relayPagination() } } }), fetchExchange],
    });
    let after = null;
    let page;
    let pages = 0;
    do {
      page = await client.query(productsPage, { first: pageRows, after }).toPromise();
      if (page.error) throw page.error;
      after = page.data.products.pageInfo.endCursor;
      pages++;
    } while (page.data.products.pageInfo.hasNextPage && pages < mostPages);
    check('the walk takes 25 pages', pages === 25, pages);
    return page.data.products.edges.map((edge) => edge.node.id);
  });
}
