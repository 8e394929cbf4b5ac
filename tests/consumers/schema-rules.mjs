// graphql-eslint's recommended schema rules on the exported SDL.
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { readFile } from 'node:fs/promises';
import { repository } from './dotnet.mjs';
import { versionOf } from './versions.mjs';

export const name = `graphql-eslint ${versionOf('@graphql-eslint/eslint-plugin')}, eslint ${versionOf('eslint')}`;

const file = 'schema/exports/graphproducts.graphql';

const rules = {
  ...graphqlPlugin.configs['flat/schema-recommended'].rules,
  '@graphql-eslint/strict-id-in-types': ['error', {
    exceptions: {
      // Pages are places in a list and no things.
      types: ['PageInfo', 'PageCursor', 'ProductConnection', 'ProductEdge',
        // Values: two that say the same are the same.
        'Money', 'ProductCodes',
        // Parts of a product: an upstream numbers them within it at best, and neither can look them up.
        'Sku', 'Size', 'SubSize', 'Color'],
    },
  }],
};

export async function run({ check }) {
  const faults = await lint(await readFile(`${repository}${file}`, 'utf8'));
  check('the exported SDL follows the recommended rules', faults.length === 0, faults);
  for (const [rule, sdl] of Object.entries(refused)) {
    const found = await lint(sdl);
    check(`${rule} is on`, found.some((fault) => fault.includes(`/${rule}:`)), found);
  }
}

/** What the rules must refuse; a rule that finds nothing anywhere would be no check. */
const refused = {
  'naming-convention': '"A." type Query { "A." getThing: ID! id: ID! }',
  'no-typename-prefix': '"A." type Query { "A." thing: Thing id: ID! } "A." type Thing { id: ID! thingName: ID }',
  'no-unreachable-types': '"A." type Query { "A." id: ID! } "A." type Thing { id: ID! }',
  'require-deprecation-reason': '"A." type Query { "A." id: ID! @deprecated }',
  'require-description': 'type Query { "A." id: ID! }',
  'strict-id-in-types': '"A." type Query { "A." id: ID! "A." thing: Thing } "A." type Thing { name: ID }',
};

async function lint(sdl) {
  const eslint = new ESLint({
    cwd: repository,
    overrideConfigFile: true,
    overrideConfig: [{
      files: ['**/*.graphql'],
      languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig: { schema: sdl } } },
      plugins: { '@graphql-eslint': graphqlPlugin },
      rules,
    }],
  });
  const [{ messages }] = await eslint.lintText(sdl, { filePath: file });
  return messages.map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
}
