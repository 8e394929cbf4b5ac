// Installs the IDE's files for the build: node install.mjs TARGET
// Several builds may do so at once: each installs into a folder of its own, and the folder that is complete first becomes TARGET.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const inputs = ['package.json', 'package-lock.json'].map((name) => join(dirname(fileURLToPath(import.meta.url)), name));
const target = resolve(process.argv[2]);
const own = `${target}-${process.pid}`;

const isFresh = () => {
  const stamp = join(target, 'installed.stamp');
  return existsSync(stamp) && inputs.every((input) => statSync(input).mtimeMs <= statSync(stamp).mtimeMs);
};

const install = () => {
  mkdirSync(own, { recursive: true });
  for (const input of inputs) copyFileSync(input, join(own, input.slice(dirname(input).length + 1)));
  const npm = spawnSync('npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-retry-mintimeout=1000', { cwd: own, shell: true, stdio: 'inherit' });
  if (npm.status !== 0) return false;
  writeFileSync(join(own, 'installed.stamp'), '');
  return true;
};

const publish = () => {
  if (isFresh()) return;
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(own, target);
  } catch (error) {
    if (!isFresh()) throw error;
  }
};

try {
  if (install()) publish();
  process.exitCode = isFresh() ? 0 : 1;
} finally {
  rmSync(own, { recursive: true, force: true });
}
