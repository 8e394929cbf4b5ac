// Apollo Gateway inside Apollo Server, as its documentation sets it up.
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { supergraphOf } from './subgraphs.mjs';
import { versionOf } from '../versions.mjs';

export const name = `@apollo/gateway ${versionOf('@apollo/gateway')}, @apollo/server ${versionOf('@apollo/server')}`;

export const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Without an address yet; with further options of Apollo Server. */
export function apolloServer(subgraphs, options = {}) {
  const supergraphSdl = supergraphOf('@apollo/composition', subgraphs);
  return new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl, logger: silent }), logger: silent, ...options });
}

export async function start(subgraphs, port = 0) {
  const server = apolloServer(subgraphs);
  const { url } = await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
}
