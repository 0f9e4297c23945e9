// `npm run prove`: the long proofs, which have packages of their own.
import { join } from 'node:path';
import { ensureInstalled, root, runOnOwnNode } from './ownNode.js';

ensureInstalled(root);
ensureInstalled(join(root, 'prove'));
runOnOwnNode('prove/run.ts', process.argv.slice(2), root);
