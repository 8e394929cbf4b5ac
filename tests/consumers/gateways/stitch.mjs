// A gateway of @graphql-tools/stitch that reads how to merge from the stitching directives of each subgraph.
import { createServer } from 'node:http';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { stitchSchemas } from '@graphql-tools/stitch';
import { stitchingDirectives } from '@graphql-tools/stitching-directives';
import { buildSchema } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { versionOf } from '../versions.mjs';

export const name = `@graphql-tools/stitch ${versionOf('@graphql-tools/stitch')}, stitching-directives ${versionOf('@graphql-tools/stitching-directives')}`;

export async function start(subgraphs) {
  const { stitchingDirectivesTransformer, stitchingDirectivesValidator } = stitchingDirectives();
  const subschemas = subgraphs.map(({ url, stitchingSdl }) => ({
    schema: stitchingDirectivesValidator(buildSchema(stitchingSdl, { assumeValidSDL: true })),
    executor: buildHTTPExecutor({ endpoint: url }),
    batch: true,
  }));
  const schema = stitchSchemas({ subschemas, subschemaConfigTransforms: [stitchingDirectivesTransformer] });
  const server = createServer(createHandler({ schema }));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${server.address().port}/`, stop };
}
