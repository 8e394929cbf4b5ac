// Folders for files that nobody needs afterwards: none of them outlives this program, however it ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'graphproducts-'));

process.once('exit', () => rmSync(root, { recursive: true, force: true }));

/** A new one, empty. */
export const temporaryFolder = () => mkdtempSync(join(root, 'of-'));
