import { readFileSync } from 'node:fs';

/** The installed version of a package, so that the output says what was run. */
export const versionOf = (name) => JSON.parse(readFileSync(new URL(`./node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
