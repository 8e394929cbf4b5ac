// Apollo Gateway inside Apollo Server, as its documentation sets it up.
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { composers } from './subgraphs.mjs';
import { versionOf } from '../versions.mjs';

export const name = `@apollo/gateway ${versionOf('@apollo/gateway')}, @apollo/server ${versionOf('@apollo/server')}`;

const silent = { debug() {}, info() {}, warn() {}, error() {} };

export async function start(subgraphs) {
  const { supergraphSdl } = composers['@apollo/composition'](subgraphs);
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl, logger: silent }), logger: silent });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
}
