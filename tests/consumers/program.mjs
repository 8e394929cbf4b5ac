// Runs a command-line program as a user would, and answers how it ended.
import { fileURLToPath } from 'node:url';
import { startChild } from './child.mjs';

export const folder = fileURLToPath(new URL('./', import.meta.url));

/** Where a package has its program. */
export const programOf = (name) => `${folder}node_modules/.bin/${name}`;

/** Answers the exit code and everything that was printed. */
export async function runProgram(file, args) {
  const child = startChild(file, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1', CI: '1' } });
  return { code: await child.ended, output: child.output() };
}
