// A gateway of @graphql-tools/stitch that reads how to merge from the stitching directives of each subgraph.
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { stitchSchemas } from '@graphql-tools/stitch';
import { stitchingDirectives } from '@graphql-tools/stitching-directives';
import { buildSchema } from 'graphql';
import { serve } from './serve.mjs';
import { versionOf } from '../versions.mjs';

export const name = `@graphql-tools/stitch ${versionOf('@graphql-tools/stitch')}, stitching-directives ${versionOf('@graphql-tools/stitching-directives')}`;

/** Merges by one field of a type only: see schema/gateways/stitching.graphql. */
export const stitches = true;

export async function start(subgraphs) {
  const { stitchingDirectivesTransformer, stitchingDirectivesValidator } = stitchingDirectives();
  const subschemas = subgraphs.filter(({ stitchingSdl }) => stitchingSdl).map(({ url, stitchingSdl }) => ({
    schema: stitchingDirectivesValidator(buildSchema(stitchingSdl, { assumeValidSDL: true })),
    executor: buildHTTPExecutor({ endpoint: url }),
    batch: true,
  }));
  const schema = stitchSchemas({ subschemas, subschemaConfigTransforms: [stitchingDirectivesTransformer] });
  return serve(schema);
}
