// Runs a command-line program from node_modules as a user would, and answers how it ended.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('./', import.meta.url));

/** Answers the exit code and everything that was printed. */
export function runProgram(name, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(`${folder}node_modules/.bin/${name}`, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1', CI: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: Buffer.concat(output).toString() }));
  });
}
