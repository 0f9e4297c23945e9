// `npm test`: everything that must hold; `npm test -- --fast` leaves out what is slow.
import { ensureInstalled, root, runOnOwnNode } from './ownNode.js';

ensureInstalled(root);
runOnOwnNode('test/runChecks.ts', process.argv.slice(2), root);
