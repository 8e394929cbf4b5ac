// Composition of the federated view with a second subgraph that extends its entities, by both libraries; and that they would notice a fault.
import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { repository } from './dotnet.mjs';
import { composers, startSubgraphs } from './gateways/subgraphs.mjs';
import { versionOf } from './versions.mjs';

export const name = Object.keys(composers).map((library) => `${library} ${versionOf(library)}`).join(', ');

export async function run({ url, check }) {
  const { subgraphs, stop } = await startSubgraphs(url);
  await stop();
  const [products, reviews] = subgraphs;
  const exported = await readFile(`${repository}schema/exports/graphproducts.federated.graphql`, 'utf8');
  check('the exported federated SDL is what the server tells gateways', exported.trim() === products.sdl.trim(), 'they differ: run schema export');

  for (const [library, compose] of Object.entries(composers)) {
    const composed = compose(subgraphs);
    check(`${library} composes the subgraphs`, !composed.errors?.length && Boolean(composed.supergraphSdl), composed.errors?.map(String));
    if (!composed.supergraphSdl) continue;
    const { Product, Sku } = buildSchema(composed.supergraphSdl, { assumeValidSDL: true }).getTypeMap();
    check(`${library} joins their fields`, ['name', 'skus', 'reviews'].every((field) => field in Product.getFields()) && ['price', 'stock'].every((field) => field in Sku.getFields()), composed.supergraphSdl);
    // A second source of Product.name without @shareable has to be refused, or this check would check nothing.
    const faulty = compose([products, { ...reviews, sdl: reviews.sdl.replace('reviews: [Review!]!', 'reviews: [Review!]!\n  name: String') }]);
    check(`${library} refuses a field that both claim`, faulty.errors?.some((error) => String(error.message).includes('Product.name')) === true, faulty.errors?.map(String));
  }
}
