// GraphProducts, the subgraph of reviews and stock, those of strangers, and what composition makes of them.
import { composeServices } from '@apollo/composition';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { startDotnet } from '../dotnet.mjs';
import { ask } from '../server.mjs';
import { startStrangers } from './strangers.mjs';

/** All subgraphs with the SDL that they tell gateways; ends those that it starts. */
export async function startSubgraphs(url) {
  const [reviews, strangers] = await Promise.all([startDotnet('tests/GraphProducts.ReviewsSubgraph'), startStrangers()]);
  const ours = await Promise.all([describe('products', url), describe('reviews', `${reviews.address}/graphql`)]);
  return { subgraphs: [...ours, ...strangers.subgraphs], stop: () => Promise.all([reviews.stop(), strangers.stop()]) };
}

/** Composition by Apollo's library and by the Guild's: { supergraphSdl, errors }. */
export const composers = {
  '@apollo/composition': (subgraphs) => composeServices(documents(subgraphs)),
  '@theguild/federation-composition': (subgraphs) => composeWithGuild(documents(subgraphs)),
};

/** The composed graph as one text for a gateway. */
export function supergraphOf(library, subgraphs) {
  const { supergraphSdl, errors } = composers[library](subgraphs);
  if (!supergraphSdl) throw new Error(`${library} does not compose: ${errors.map(String).join('; ')}`);
  return supergraphSdl;
}

const documents = (subgraphs) => subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));

async function describe(name, url) {
  const { data, errors } = await ask(url, '{ _service { sdl } _sdl }');
  if (errors) throw new Error(`The subgraph ${name} does not tell its SDL: ${JSON.stringify(errors)}`);
  return { name, url, sdl: data._service.sdl, stitchingSdl: data._sdl };
}
