// Apollo Client's own helper for connections: relayStylePagination merges the pages that fetchMore brings into one list in the cache.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';
import { checkWalk, mostPages, pageRows, productsPage } from './thousand-rows.mjs';
import { versionOf } from './versions.mjs';

export const name = `relayStylePagination of @apollo/client ${versionOf('@apollo/client')}`;

export async function run({ check }) {
  await checkWalk(check, async (url) => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: url }),
      cache: new InMemoryCache({ typePolicies: { Query: { fields: { products: relayStylePagination(['source', 'where', 'order']) } } } }),
    });
    const query = client.watchQuery({ query: gql(productsPage), variables: { first: pageRows } });
    const more = async (rows) => firstValueFrom(query.pipe(filter(({ loading, data }) => !loading && data.products.edges.length > rows)));
    // Somebody has to look at it: only a query that is watched is kept up with the cache.
    const watcher = query.subscribe({});
    let page = await more(0);
    let pages = 1;
    for (; page.data.products.pageInfo.hasNextPage && pages < mostPages; pages++) {
      const rows = page.data.products.edges.length;
      const { data } = await query.fetchMore({ variables: { after: page.data.products.pageInfo.endCursor } });
      if (data.products.edges.length === 0) break;
      page = await more(rows);
    }
    watcher.unsubscribe();
    client.stop();
    check('the walk takes 25 pages', pages === 25, pages);
    return page.data.products.edges.map((edge) => edge.node.id);
  });
}
