// GraphQL Code Generator with the client preset: types of the sample operations from the served schema, and a program that uses them.
import { rm, writeFile } from 'node:fs/promises';
import { folder, programOf, runProgram } from './program.mjs';
import { versionOf } from './versions.mjs';

export const name = `@graphql-codegen/cli ${versionOf('@graphql-codegen/cli')}, client preset ${versionOf('@graphql-codegen/client-preset')}, typescript ${versionOf('typescript')}`;

const config = (url) => ({
  schema: url,
  documents: ['../../schema/operations/*.graphql'],
  generates: {
    'codegen/generated/': {
      preset: 'client',
      config: {
        // Every scalar of ours has to be here: one that is not fails the generation.
        strictScalars: true,
        scalars: { DateTime: 'string', Decimal: 'number', URL: 'string', UUID: 'string', JSON: 'unknown' },
        useTypeImports: true,
      },
    },
  },
});

export async function run({ url, check }) {
  await rm(`${folder}codegen/generated`, { recursive: true, force: true });
  await writeFile(`${folder}codegen/config.json`, JSON.stringify(config(url)));
  const generated = await runProgram(programOf('graphql-codegen'), ['--config', 'codegen/config.json']);
  check('types are generated for the sample operations', generated.code === 0, generated.output);
  const compiled = await runProgram(programOf('tsc'), ['--project', 'codegen/tsconfig.json']);
  check('a program that uses them compiles, and what it does wrong on purpose does not', compiled.code === 0, compiled.output);
}
