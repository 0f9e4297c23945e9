// What `npm pack` and `npm publish` do first: from `src` to `dist`.
import { rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './ownNode.js';

ensureInstalled(root);
rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
// npm prints the name of the package on stdout; the compiler's complaints go beside it.
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: ['ignore', 2, 2] });
process.exitCode = status ?? 70;
