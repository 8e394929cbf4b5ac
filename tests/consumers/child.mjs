// Programs beside this one: none of them outlives it, however it ends.
import { spawn } from 'node:child_process';

const running = new Set();

process.once('exit', () => running.forEach((child) => child.kill()));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/**
 * Starts a program. `ended` answers its exit code, or the signal that ended it; `output()` is all that it has printed so far; `printed(pattern)` waits until
 * that matches, and fails when the program ends before; `stop()` ends it.
 */
export function startChild(file, args, { stderr = 'pipe', ...options } = {}) {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', stderr] });
  running.add(child);
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  const output = () => Buffer.concat(chunks).toString();
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  }).finally(() => running.delete(child));
  // Whoever waits for it is told; where nobody does, it must not end this program.
  ended.catch(() => {});

  const printed = (pattern) => new Promise((resolve, reject) => {
    const look = () => {
      const match = pattern.exec(output());
      if (!match) return;
      child.stdout.off('data', look);
      resolve(match);
    };
    child.stdout.on('data', look);
    look();
    ended.then((code) => reject(new Error(`${file} ${args.join(' ')} ended with ${code}:\n${output()}`)), reject);
  });
  const stop = () => {
    child.kill();
    return ended;
  };
  return { ended, output, printed, stop, isRunning: () => running.has(child) };
}
