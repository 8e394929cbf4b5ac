// GraphProducts and the subgraph of reviews and stock, and what composition makes of them.
import { composeServices } from '@apollo/composition';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { startDotnet } from '../dotnet.mjs';
import { ask } from '../server.mjs';

/** Both subgraphs with the SDL that they tell gateways; ends the one that it starts. */
export async function startSubgraphs(url) {
  const reviews = await startDotnet('tests/GraphProducts.ReviewsSubgraph');
  const subgraphs = await Promise.all([describe('products', url), describe('reviews', `${reviews.address}/graphql`)]);
  return { subgraphs, stop: reviews.stop };
}

/** Composition by Apollo's library and by the Guild's: { supergraphSdl, errors }. */
export const composers = {
  '@apollo/composition': (subgraphs) => composeServices(documents(subgraphs)),
  '@theguild/federation-composition': (subgraphs) => composeWithGuild(documents(subgraphs)),
};

const documents = (subgraphs) => subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));

async function describe(name, url) {
  const { data, errors } = await ask(url, '{ _service { sdl } _sdl }');
  if (errors) throw new Error(`The subgraph ${name} does not tell its SDL: ${JSON.stringify(errors)}`);
  return { name, url, sdl: data._service.sdl, stitchingSdl: data._sdl };
}
